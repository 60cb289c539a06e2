package tv.marquee.ops.tmdb;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A cut of a long list, as TMDB cuts it: pages start at 1, and a page past the last is empty. */
record Page(int size) {

    static final Page OF_FILMS = new Page(20);
    static final Page OF_CHANGES = new Page(100);

    <T> Map<String, Object> cut(List<T> all, int page, Function<T, ?> shown) {
        long start = (long) (page - 1) * size;
        List<?> results = all.stream().skip(start).limit(size).map(shown).toList();
        int pages = Math.max(1, Math.ceilDiv(all.size(), size));
        return Json.object("page", page, "results", results, "total_pages", pages, "total_results", all.size());
    }
}
