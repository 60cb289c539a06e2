package tv.marquee.analytics.recommendation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What titles are like by their content, from a file of lines {@code title neighbour likeness}, the most alike first.
 *
 * @param neighbours by title
 */
public record AlikeTitles(Map<String, List<Neighbour>> neighbours) {

    /** A title that is like another. */
    public record Neighbour(String title, float likeness) {}

    /**
     * Reads such a file.
     *
     * @throws IllegalArgumentException naming the first line that is broken
     */
    public static AlikeTitles read(Path file) {
        try {
            Map<String, List<Neighbour>> neighbours = new HashMap<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String[] fields = line.split(" ");
                if (fields.length != 3) {
                    throw new IllegalArgumentException("line " + number + " of " + file.getFileName() + " is broken");
                }
                neighbours
                        .computeIfAbsent(fields[0], title -> new ArrayList<>())
                        .add(new Neighbour(fields[1], Float.parseFloat(fields[2])));
            }
            return new AlikeTitles(neighbours);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** TMDB's numbers of the titles. */
    public Set<String> tmdbIds() {
        return neighbours.keySet().stream()
                .filter(title -> title.startsWith("tmdb-"))
                .map(title -> title.substring("tmdb-".length()))
                .collect(Collectors.toSet());
    }

    /** The same by the numbers of titles, without those that are not among them. */
    public ContentBlend among(List<String> titles) {
        Map<String, Integer> numbers = HashMap.newHashMap(titles.size());
        titles.forEach(title -> numbers.put(title, numbers.size()));
        int[][] others = new int[titles.size()][];
        float[][] likeness = new float[titles.size()][];
        for (int t = 0; t < others.length; t++) {
            List<Neighbour> known = neighbours.getOrDefault(titles.get(t), List.of()).stream()
                    .filter(neighbour -> numbers.containsKey(neighbour.title()))
                    .toList();
            others[t] = known.stream()
                    .mapToInt(neighbour -> numbers.getOrDefault(neighbour.title(), -1))
                    .toArray();
            likeness[t] = new float[known.size()];
            for (int k = 0; k < likeness[t].length; k++) {
                likeness[t][k] = known.get(k).likeness();
            }
        }
        return new ContentBlend(others, likeness);
    }
}
