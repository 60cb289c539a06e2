package tv.marquee.api.web;

import java.util.ArrayList;
import java.util.List;
import tv.marquee.api.operation.LogFollowers;

/** Followers that a test makes up, which note what is ordered. */
final class FakeFollowers implements LogFollowers {

    final List<Follower> followers = new ArrayList<>();
    final List<String> orders = new ArrayList<>();
    final List<DeadLetters> letters = new ArrayList<>();
    boolean away;

    @Override
    public List<Follower> all() {
        return List.copyOf(followers);
    }

    @Override
    public List<DeadLetters> deadLetters() {
        if (away) {
            throw new IllegalStateException("Kafka does not answer");
        }
        return List.copyOf(letters);
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
