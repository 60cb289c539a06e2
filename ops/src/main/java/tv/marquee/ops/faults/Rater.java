package tv.marquee.ops.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Someone who rates titles in turn, each time otherwise than the last, so that every command that is carried out leads to an event. Whoever was refused,
 * or heard nothing, does not know whether it was carried out.
 */
final class Rater {

    private static final int STEPS = 10;

    private final String email;
    private final String profile;
    private final List<String> titles;
    private final List<Long> accepted = new ArrayList<>();
    private final Map<String, Set<Double>> mayStand = new HashMap<>();
    private final Map<String, Set<Double>> inDoubt = new HashMap<>();
    private final Set<String> rated = new HashSet<>();
    private String token = "";
    private int acts;
    private long refused;

    Rater(String email, String profile, List<String> titles) {
        this.email = email;
        this.profile = profile;
        this.titles = List.copyOf(titles);
    }

    /** A wish: this title, so many stars. */
    record Act(String title, double stars) {}

    String email() {
        return email;
    }

    String profile() {
        return profile;
    }

    synchronized String token() {
        return token;
    }

    /** Begins to count anew; what was in doubt has been carried out by now, or never will be. */
    synchronized void begin(String anew) {
        token = anew;
        accepted.clear();
        inDoubt.clear();
        refused = 0;
    }

    synchronized Act next() {
        int round = acts / titles.size();
        return new Act(titles.get(acts++ % titles.size()), (1 + round % STEPS) / 2.0);
    }

    synchronized void accepted(Act act, long position) {
        accepted.add(position);
        rated.add(act.title());
        Set<Double> standing = new HashSet<>(inDoubt.getOrDefault(act.title(), Set.of()));
        standing.add(act.stars());
        mayStand.put(act.title(), standing);
    }

    /** Whether it was carried out, or will be, is not known. */
    synchronized void refused(Act act) {
        refused++;
        inDoubt.computeIfAbsent(act.title(), title -> new HashSet<>()).add(act.stars());
        mayStand.computeIfAbsent(act.title(), title -> new HashSet<>()).add(act.stars());
    }

    /** The positions at which what was accepted since the beginning stands, as the house told. */
    synchronized List<Long> accepted() {
        return List.copyOf(accepted);
    }

    synchronized long refused() {
        return refused;
    }

    /** How many titles are not shown as they may stand, or are missing. */
    synchronized long wrong(Map<String, Double> shown) {
        return mayStand.entrySet().stream()
                .filter(entry -> rated.contains(entry.getKey()) || shown.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().contains(shown.get(entry.getKey())))
                .count();
    }
}
