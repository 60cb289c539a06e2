package tv.marquee.query.recommendation;

/**
 * Scores titles by how alike they are to one: in each matrix what each says for the other, each against its strongest.
 */
final class Likeness {

    private Likeness() {}

    /** Scores of all titles, 0 to 1; {@link Scoring#NEVER} for the title itself and for those of no likeness. */
    static float[] to(int title, Model model) {
        float[] scores = new float[model.size()];
        for (NeighbourMatrix matrix : model.matrices()) {
            float share = .5f / model.matrices().size();
            float strongest = matrix.strongest(title);
            if (strongest > 0) {
                matrix.addRow(title, share / strongest, scores);
            }
            addColumn(matrix, title, share, scores);
        }
        scores[title] = 0;
        for (int t = 0; t < scores.length; t++) {
            if (scores[t] == 0) {
                scores[t] = Scoring.NEVER;
            }
        }
        return scores;
    }

    private static void addColumn(NeighbourMatrix matrix, int title, float share, float[] scores) {
        float[] column = new float[scores.length];
        float strongest = 0;
        for (int other = 0; other < column.length; other++) {
            column[other] = matrix.weight(other, title);
            strongest = Math.max(strongest, column[other]);
        }
        if (strongest > 0) {
            for (int other = 0; other < column.length; other++) {
                scores[other] += share / strongest * column[other];
            }
        }
    }
}
