package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.util.BinaryData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.projection.intake.Batch;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.Refusals;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.rebuild.Copy;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.projection.rebuild.Rebuildable;
import tv.marquee.projection.shelf.ShelfListener;
import tv.marquee.projection.shelf.Shelving;

/**
 * Keeps one shelf, or a copy of it: folds a batch into the views it concerns and writes each view once. What was written before a failure is
 * recognised by its position when the batch comes again, so that only the rest is sent.
 */
final class ElasticsearchShelf<V, E extends DomainEvent> implements Rebuildable {

    private final Shelving<V, E> shelving;
    private final String alias;
    private final ElasticsearchClient client;
    private final ShelfIndex index;
    private final Documents<V> documents;
    private final BulkWriter writer;
    private final OwnedDocuments owned;
    private final Expunger expunger;
    private final ShelfListener listener;
    private final JsonpMapper mapper;

    /**
     * @param alias where it writes: what is read under the shelf's own name, or a copy
     * @param listener hears of what is written
     */
    ElasticsearchShelf(
            Shelving<V, E> shelving,
            String alias,
            ElasticsearchClient client,
            Expunger expunger,
            ShelfListener listener) {
        this.shelving = shelving;
        this.alias = alias;
        this.client = client;
        this.index = new ShelfIndex(client, shelving.shelf());
        this.documents = new Documents<>(client, alias, shelving.views());
        this.writer = new BulkWriter(client, alias);
        this.owned = new OwnedDocuments(client, alias, shelving.ownerField());
        this.expunger = expunger;
        this.listener = listener;
        this.mapper = client._jsonpMapper();
    }

    /** A view after a batch, and the facts that made it so. */
    private record Change<V>(V view, List<Fact> facts) {}

    @Override
    public String name() {
        return alias;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(shelving.topic());
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        Set<Class<? extends DomainEvent>> events = new HashSet<>(shelving.events());
        if (shelving.isPersonal()) {
            events.add(SubjectForgotten.class);
        }
        return events;
    }

    @Override
    public String prepare() {
        if (!isCopy() && index.isOfAnotherShape()) {
            waitForTheShape();
        }
        String copy = isCopy() ? index.copy(alias) : index.prepare();
        if (shelving.isPersonal() && !isCopy()) {
            expunger.deleted(name());
        }
        return copy;
    }

    /** People go on reading what is there until a copy of the new shape is filled; views of it cannot stand among the old. */
    private void waitForTheShape() {
        if (index.unfinished().isEmpty()) {
            index.beginInShape();
        }
        throw new SinkUnavailable(name() + " has a new shape, and waits until a copy of it is filled", null);
    }

    @Override
    public Map<Partition, Long> assigned(Set<Partition> partitions) {
        documents.forgetAll();
        listener.writtenHereAlone(shelving.shelf(), partitions.size() == Topic.PARTITIONS);
        return Map.of();
    }

    @Override
    public void revoked() {
        listener.writtenHereAlone(shelving.shelf(), false);
    }

    @Override
    public void reached(long position) {
        listener.reached(shelving.shelf(), position);
    }

    @Override
    public Copy begin(String id, Orders orders) {
        ShelfCopy copy = copyOf(index.begin(id));
        copy.remember(orders);
        return copy;
    }

    @Override
    public Optional<Copy> unfinished() {
        return index.unfinished().map(this::copyOf);
    }

    @Override
    public List<String> kept() {
        return index.kept();
    }

    @Override
    public void dropKept() {
        index.dropKept();
    }

    ShelfCopy copyOf(String name) {
        return new ShelfCopy(
                name,
                index,
                new ShelfComparison(client, alias, index.copyAlias()),
                expunger,
                new ElasticsearchShelf<>(shelving, index.copyAlias(), client, expunger, ShelfListener.NONE));
    }

    private boolean isCopy() {
        return !alias.equals(shelving.shelf().alias());
    }

    @Override
    public void apply(Batch batch, Refusals refusals) {
        Map<String, List<Fact>> concerned = concerned(batch.facts());
        Map<String, Change<V>> changes = changes(concerned, documents.load(concerned.keySet()), refusals);
        settle(changes, writer.write(writes(changes)), refusals);
        forget(batch.facts());
    }

    /** Views are folded from nothing, and stand in the place of those of the same position. */
    @Override
    public void applyAnew(List<Fact> facts, Refusals refusals) {
        Map<String, Change<V>> changes = changes(concerned(facts), Map.of(), refusals);
        settle(changes, writer.replace(writes(changes)), refusals);
        forget(facts);
    }

    private Map<String, List<Fact>> concerned(List<Fact> facts) {
        Map<String, List<Fact>> concerned = new LinkedHashMap<>();
        for (Fact fact : facts) {
            shelving.concerning(fact.event())
                    .ifPresent(event -> concerned
                            .computeIfAbsent(shelving.concerned().apply(event), id -> new ArrayList<>())
                            .add(fact));
        }
        return concerned;
    }

    private Map<String, Change<V>> changes(
            Map<String, List<Fact>> concerned, Map<String, V> before, Refusals refusals) {
        Map<String, Change<V>> changes = new LinkedHashMap<>();
        concerned.forEach((id, facts) -> {
            Change<V> change = fold(before.get(id), facts, refusals);
            if (change != null) {
                changes.put(id, change);
            }
        });
        return changes;
    }

    /**
     * Nothing of theirs comes after this in the log that anyone can read, so that it need not be looked for again. What a
     * rebuild replaced follows no log any more, and goes as a whole.
     */
    private void forget(List<Fact> facts) {
        List<Fact> forgotten = facts.stream()
                .filter(fact -> fact.event() instanceof SubjectForgotten)
                .toList();
        for (Fact fact : forgotten) {
            owned.delete(fact.event().owner(), fact.position()).forEach(this::changed);
        }
        if (!forgotten.isEmpty()) {
            expunger.deleted(name());
            index.dropKept();
        }
    }

    /** The view after those facts that it has not seen; null when it has seen all. */
    private @Nullable Change<V> fold(@Nullable V before, List<Fact> facts, Refusals refusals) {
        V view = before;
        List<Fact> applied = new ArrayList<>();
        for (Fact fact : facts) {
            try {
                E event = shelving.concerning(fact.event()).orElseThrow();
                V after = shelving.fold().after(view, event, fact.position());
                if (after != view) {
                    applied.add(fact);
                    view = after;
                }
            } catch (RuntimeException e) {
                refusals.refuse(fact, "folding failed with " + e.getClass().getSimpleName());
            }
        }
        return view == null || applied.isEmpty() ? null : new Change<>(view, applied);
    }

    private void changed(String id) {
        documents.forget(id);
        listener.changed(shelving.shelf(), id);
    }

    private void written(String id, V view) {
        documents.remember(id, view);
        listener.written(shelving.shelf(), id, shelving.position().applyAsLong(view), view);
    }

    private List<Write> writes(Map<String, Change<V>> changes) {
        List<Write> writes = new ArrayList<>(changes.size());
        changes.forEach((id, change) -> writes.add(
                new Write(id, shelving.position().applyAsLong(change.view()), BinaryData.of(change.view(), mapper))));
        return writes;
    }

    private void settle(Map<String, Change<V>> changes, Map<String, Outcome> outcomes, Refusals refusals) {
        List<Outcome.Later> later = new ArrayList<>();
        outcomes.forEach((id, outcome) -> {
            Change<V> change = changes.get(id);
            switch (outcome) {
                case Outcome.Written w -> written(id, change.view());
                case Outcome.Overtaken o -> changed(id);
                case Outcome.Later l -> later.add(l);
                case Outcome.Refused r -> {
                    documents.forget(id);
                    change.facts().forEach(fact -> refusals.refuse(fact, r.reason()));
                }
            }
        });
        if (!later.isEmpty()) {
            throw new SinkUnavailable(
                    later.size() + " of " + outcomes.size() + " documents of " + name() + " wait: "
                            + later.getFirst().reason(),
                    null);
        }
    }
}
