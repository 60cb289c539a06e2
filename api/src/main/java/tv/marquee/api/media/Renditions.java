package tv.marquee.api.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tv.marquee.domain.subscription.Resolution;

/**
 * The renditions that a multivariant playlist offers (RFC 8216, 4.3.4.2), and those of them that a plan gives. A plan always
 * gives the coarsest, and one whose height is not told counts as coarse.
 */
final class Renditions {

    private static final Pattern HEIGHT = Pattern.compile("[:,]RESOLUTION=\\d{1,5}x(\\d{1,5})");
    private static final String STREAM = "#EXT-X-STREAM-INF:";
    private static final Map<Resolution, Integer> HIGHEST =
            Map.of(Resolution.SD, 576, Resolution.HD, 1080, Resolution.UHD, Integer.MAX_VALUE);

    private final List<String> lines;
    private final Map<Integer, Integer> heights; // of the rendition whose tag stands on a line

    Renditions(String playlist) {
        this.lines = playlist.lines().toList();
        this.heights = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(STREAM)) {
                Matcher height = HEIGHT.matcher(lines.get(i));
                heights.put(i, height.find() ? Integer.parseInt(height.group(1)) : 0);
            }
        }
    }

    /** The playlist without what is sharper. */
    String within(Resolution sharpest) {
        List<String> kept = new ArrayList<>();
        boolean dropping = false;
        for (int i = 0; i < lines.size(); i++) {
            if (heights.containsKey(i)) {
                dropping = isSharper(i, sharpest);
            }
            if (!dropping) {
                kept.add(lines.get(i));
            }
            dropping &= lines.get(i).startsWith("#"); // the address ends what belongs to a tag
        }
        return String.join("\n", kept) + "\n";
    }

    /** Whether a file belongs to renditions that are sharper, and to no other: it is a playlist of theirs, or lies in their folder. */
    boolean withholds(String name, Resolution sharpest) {
        Set<String> given = addresses(line -> !isSharper(line, sharpest));
        Set<String> sharper = addresses(line -> isSharper(line, sharpest));
        if (given.contains(name) || sharper.contains(name)) {
            return !given.contains(name);
        }
        String folder = folder(name);
        return !folder.isEmpty()
                && sharper.stream().anyMatch(address -> folder(address).equals(folder))
                && given.stream().noneMatch(address -> folder(address).equals(folder));
    }

    private Set<String> addresses(IntPredicate lines) {
        return heights.keySet().stream().filter(lines::test).map(this::address).collect(Collectors.toSet());
    }

    private static String folder(String name) {
        return name.substring(0, name.indexOf('/') + 1);
    }

    private boolean isSharper(int line, Resolution sharpest) {
        int height = heights.getOrDefault(line, 0);
        int coarsest = heights.values().stream().min(Integer::compare).orElse(0);
        return height > HIGHEST.get(sharpest) && height > coarsest;
    }

    private String address(int line) {
        return lines.stream()
                .skip(line + 1L)
                .filter(next -> !next.startsWith("#") && !next.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }
}
