package tv.marquee.ops.importing;

import java.util.Map;

/**
 * Who came, and what followed.
 *
 * @param accounts of all roles
 * @param ratings in their histories
 * @param events that followed; none when everybody was there already
 * @param refused commands that the rules were against, by refusal; none unless someone took an address of the demo
 */
public record DemoResult(int accounts, int ratings, long events, Map<String, Long> refused) {

    public DemoResult {
        refused = Map.copyOf(refused);
    }
}
