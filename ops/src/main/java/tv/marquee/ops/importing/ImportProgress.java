package tv.marquee.ops.importing;

/** Is told how far an import is; on the thread that reads, after every batch or so. */
@FunctionalInterface
public interface ImportProgress {

    /** Nobody looks. */
    ImportProgress UNSEEN = (stage, done, total, bad) -> {};

    /**
     * Some more rows were read.
     *
     * @param done rows of this stage so far
     * @param total rows of this stage
     * @param bad rows of all stages that could not be used
     */
    void at(Stage stage, long done, long total, long bad);

    /** What is being read. */
    enum Stage {
        TITLES("titles"),
        RATINGS("ratings");

        private final String text;

        Stage(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }
}
