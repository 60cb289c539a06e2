package tv.marquee.projection.warehouse.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;

/**
 * Members of dimensions of which a writer knows that they are there, so that facts about them need not say so with every batch. As many
 * are remembered as are spoken of again and again.
 */
final class KnownMembers {

    private static final int MOST = 50_000;

    private final Cache<Member, Boolean> members =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** A row of a dimension, by what it is known by. */
    record Member(String table, List<Value> key) {}

    boolean has(Member member) {
        return members.getIfPresent(member) != null;
    }

    void add(Collection<Member> there) {
        there.forEach(member -> members.put(member, true));
    }

    void forgetAll() {
        members.invalidateAll();
    }
}
