package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.projection.intake.SinkUnavailable;

/**
 * The views of one shelf as they are in the index. Those used last are remembered, which is right as long as this process
 * alone writes them: {@link #forgetAll} when that may have changed. For one thread.
 */
final class Documents<V> {

    private static final int REMEMBERED = 1_000;
    private static final int MOST_AT_ONCE = 500;

    private final ElasticsearchClient client;
    private final String alias;
    private final Class<V> type;
    private final Map<String, V> remembered = new LinkedHashMap<>(16, 0.75f, true);

    Documents(ElasticsearchClient client, String alias, Class<V> type) {
        this.client = client;
        this.alias = alias;
        this.type = type;
    }

    /**
     * The views that exist of these ids.
     *
     * @throws SinkUnavailable when one cannot be read
     */
    Map<String, V> load(Collection<String> ids) {
        Map<String, V> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String id : ids) {
            V known = remembered.get(id);
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, known);
            }
        }
        for (int from = 0; from < missing.size(); from += MOST_AT_ONCE) {
            fetch(missing.subList(from, Math.min(missing.size(), from + MOST_AT_ONCE)), found);
        }
        return found;
    }

    void remember(String id, V view) {
        remembered.put(id, view);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    void forget(String id) {
        remembered.remove(id);
    }

    void forgetAll() {
        remembered.clear();
    }

    private void fetch(List<String> ids, Map<String, V> found) {
        var answer = Requests.answer(() -> client.mget(m -> m.index(alias).ids(ids), type));
        for (MultiGetResponseItem<V> item : answer.docs()) {
            if (item.isFailure()) {
                throw new SinkUnavailable(
                        "a document of " + alias + " cannot be read: "
                                + Requests.kind(item.failure().error()),
                        null);
            }
            V view = item.result().source();
            if (view != null) {
                found.put(item.result().id(), view);
            }
        }
    }
}
