package tv.marquee.api.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.operation.LogFollowers;

/** Followers that a test makes up, which note what is ordered. */
final class FakeFollowers implements LogFollowers {

    final List<Follower> followers = new ArrayList<>();
    final List<String> orders = new ArrayList<>();
    final List<DeadLetters> letters = new ArrayList<>();
    final List<Settled> settled = new ArrayList<>();
    boolean away;

    @Override
    public List<Follower> all() {
        return List.copyOf(followers);
    }

    @Override
    public Box deadLetters() {
        if (away) {
            throw new IllegalStateException("Kafka does not answer");
        }
        return new Box(letters, settled);
    }

    @Override
    public Retried retry(String projection, String reason, String event, @Nullable String at, String by) {
        if (away) {
            throw new IllegalStateException("Kafka does not answer");
        }
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("there is no such dead letter");
        }
        settled.add(new Settled(projection, reason, event, 1, Settlement.APPLIED_ANEW.name(), by, WebHouse.NOW));
        return new Retried(1, at == null ? 3 : 0);
    }

    @Override
    public void settle(String projection, String reason, String event, Settlement why, String by) {
        if (away) {
            throw new IllegalStateException("Kafka does not answer");
        }
        letters.removeIf(
                each -> each.projection().equals(projection) && each.reason().equals(reason));
        settled.add(new Settled(projection, reason, event, 4, why.name(), by, WebHouse.NOW));
    }

    @Override
    public List<String> concernedBy(String event) {
        return List.of("titles", "warehouse");
    }

    @Override
    public void order(String follower, Order order) {
        if (followers.stream().noneMatch(each -> each.name().equals(follower))) {
            throw new IllegalArgumentException("no " + follower);
        }
        if (order == Order.SWAP) {
            throw new IllegalStateException("nothing to swap");
        }
        orders.add(order + " " + follower);
    }
}
