package tv.marquee.projection.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.projection.warehouse.Rows.GenreRow;
import tv.marquee.projection.warehouse.Rows.PersonRow;
import tv.marquee.projection.warehouse.Rows.RatingRow;
import tv.marquee.projection.warehouse.Rows.SubscriberRow;
import tv.marquee.projection.warehouse.Rows.TitleGenreRow;
import tv.marquee.projection.warehouse.Rows.TitlePersonRow;
import tv.marquee.projection.warehouse.Rows.Versioned;

/** The rows of one batch, each key once: what was told last. For one thread. */
public final class WarehouseRows {

    private final Map<String, TitleRow> titles = new LinkedHashMap<>();
    private final Map<Integer, GenreRow> genres = new LinkedHashMap<>();
    private final Map<String, PersonRow> persons = new LinkedHashMap<>();
    private final Map<String, SubscriberRow> subscribers = new LinkedHashMap<>();
    private final Map<String, Together<TitleGenreRow>> titleGenres = new LinkedHashMap<>();
    private final Map<String, Together<TitlePersonRow>> titlePersons = new LinkedHashMap<>();
    private final Map<RatingKey, RatingRow> ratings = new LinkedHashMap<>();
    private final List<String> forgotten = new ArrayList<>();

    WarehouseRows() {}

    private record RatingKey(String pseudonym, String titleId) {}

    /** All rows of one title in a bridge, which replace each other together. */
    private record Together<R>(Collection<R> rows, long version) implements Versioned {}

    void add(TitleRow row) {
        titles.merge(row.titleId(), row, TitleRow::and);
    }

    void add(GenreRow row) {
        genres.merge(row.genreId(), row, Versioned::later);
    }

    void add(PersonRow row) {
        persons.merge(row.personId(), row, Versioned::later);
    }

    void add(SubscriberRow row) {
        subscribers.merge(row.pseudonym(), row, Versioned::later);
    }

    void add(RatingRow row) {
        ratings.merge(new RatingKey(row.pseudonym(), row.titleId()), row, Versioned::later);
    }

    /** Nothing of a subscriber is to stay. */
    void forget(String pseudonym) {
        subscribers.remove(pseudonym);
        ratings.keySet().removeIf(rating -> rating.pseudonym().equals(pseudonym));
        forgotten.add(pseudonym);
    }

    void addGenres(String titleId, Collection<TitleGenreRow> rows, long version) {
        titleGenres.merge(titleId, new Together<>(rows, version), Versioned::later);
    }

    void addPersons(String titleId, Collection<TitlePersonRow> rows, long version) {
        titlePersons.merge(titleId, new Together<>(rows, version), Versioned::later);
    }

    public List<TitleRow> titles() {
        return List.copyOf(titles.values());
    }

    public List<GenreRow> genres() {
        return List.copyOf(genres.values());
    }

    public List<PersonRow> persons() {
        return List.copyOf(persons.values());
    }

    public List<SubscriberRow> subscribers() {
        return List.copyOf(subscribers.values());
    }

    public List<TitleGenreRow> titleGenres() {
        return titleGenres.values().stream().flatMap(t -> t.rows().stream()).toList();
    }

    public List<TitlePersonRow> titlePersons() {
        return titlePersons.values().stream().flatMap(t -> t.rows().stream()).toList();
    }

    /** The pseudonyms of subscribers of whom nothing is to stay. */
    public List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    public List<RatingRow> ratings() {
        return List.copyOf(ratings.values());
    }
}
