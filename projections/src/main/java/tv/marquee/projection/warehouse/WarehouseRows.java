package tv.marquee.projection.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.projection.warehouse.Rows.CompanyRow;
import tv.marquee.projection.warehouse.Rows.CountryRow;
import tv.marquee.projection.warehouse.Rows.GenreRow;
import tv.marquee.projection.warehouse.Rows.LanguageRow;
import tv.marquee.projection.warehouse.Rows.MovementRow;
import tv.marquee.projection.warehouse.Rows.PersonRow;
import tv.marquee.projection.warehouse.Rows.PlanRow;
import tv.marquee.projection.warehouse.Rows.RatingRow;
import tv.marquee.projection.warehouse.Rows.SubscriberRow;
import tv.marquee.projection.warehouse.Rows.TitleCompanyRow;
import tv.marquee.projection.warehouse.Rows.TitleGenreRow;
import tv.marquee.projection.warehouse.Rows.TitlePersonRow;
import tv.marquee.projection.warehouse.Rows.VariantRow;
import tv.marquee.projection.warehouse.Rows.Versioned;

/** The rows of one batch, each key once: what was told last. For one thread. */
public final class WarehouseRows {

    private final Map<String, TitleRow> titles = new LinkedHashMap<>();
    private final Map<Integer, GenreRow> genres = new LinkedHashMap<>();
    private final Map<String, PersonRow> persons = new LinkedHashMap<>();
    private final Map<String, SubscriberRow> subscribers = new LinkedHashMap<>();
    private final Map<String, Together<TitleGenreRow>> titleGenres = new LinkedHashMap<>();
    private final Map<String, Together<TitlePersonRow>> titlePersons = new LinkedHashMap<>();
    private final Map<String, Together<TitleCompanyRow>> titleCompanies = new LinkedHashMap<>();
    private final Map<Integer, CompanyRow> companies = new LinkedHashMap<>();
    private final Map<String, LanguageRow> languages = new LinkedHashMap<>();
    private final Map<String, CountryRow> countries = new LinkedHashMap<>();
    private final Map<String, PlanRow> plans = new LinkedHashMap<>();
    private final Map<String, AccountRow> accounts = new LinkedHashMap<>();
    private final Map<String, ViewingRow> viewings = new LinkedHashMap<>();
    private final Map<RatingKey, ReviewRow> reviews = new LinkedHashMap<>();
    private final Map<ImpressionKey, ImpressionRow> impressions = new LinkedHashMap<>();
    private final Map<ImpressionKey, VariantRow> variants = new LinkedHashMap<>();
    private final Map<Long, MovementRow> movements = new LinkedHashMap<>();
    private final Map<String, InvoiceRow> invoices = new LinkedHashMap<>();
    private final List<String> forgottenAccounts = new ArrayList<>();
    private final Map<RatingKey, RatingRow> ratings = new LinkedHashMap<>();
    private final List<String> forgotten = new ArrayList<>();

    WarehouseRows() {}

    private record RatingKey(String pseudonym, String titleId) {}

    /** @param of a title, or an experiment */
    private record ImpressionKey(String impressionId, String of) {}

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

    void add(CompanyRow row) {
        companies.merge(row.companyId(), row, Versioned::later);
    }

    void add(LanguageRow row) {
        languages.merge(row.code(), row, Versioned::later);
    }

    void add(CountryRow row) {
        countries.merge(row.code(), row, Versioned::later);
    }

    void add(PlanRow row) {
        plans.merge(row.planId(), row, Versioned::later);
    }

    void add(AccountRow row) {
        accounts.merge(row.pseudonym(), row, AccountRow::and);
    }

    void add(ViewingRow row) {
        viewings.merge(row.playbackId(), row, ViewingRow::and);
    }

    void add(ReviewRow row) {
        reviews.merge(new RatingKey(row.pseudonym(), row.titleId()), row, ReviewRow::and);
    }

    /** A title counts where it stands first. */
    void add(ImpressionRow row) {
        impressions.putIfAbsent(new ImpressionKey(row.impressionId(), row.titleId()), row);
    }

    void add(VariantRow row) {
        variants.put(new ImpressionKey(row.impressionId(), row.experiment()), row);
    }

    void add(MovementRow row) {
        movements.put(row.version(), row);
    }

    void add(InvoiceRow row) {
        invoices.merge(row.pseudonym(), row, InvoiceRow::and);
    }

    void addCompanies(String titleId, Collection<TitleCompanyRow> rows, long version) {
        titleCompanies.merge(titleId, new Together<>(rows, version), Versioned::later);
    }

    /** Nothing of an account is to stay. */
    void forgetAccount(String pseudonym) {
        accounts.remove(pseudonym);
        movements.values().removeIf(movement -> movement.account().equals(pseudonym));
        invoices.values().removeIf(invoice -> invoice.account().equals(pseudonym));
        forgottenAccounts.add(pseudonym);
    }

    /** Nothing of a subscriber is to stay. */
    void forget(String pseudonym) {
        subscribers.remove(pseudonym);
        ratings.keySet().removeIf(rating -> rating.pseudonym().equals(pseudonym));
        reviews.keySet().removeIf(review -> review.pseudonym().equals(pseudonym));
        viewings.values().removeIf(viewing -> viewing.pseudonym().equals(pseudonym));
        impressions.values().removeIf(impression -> impression.pseudonym().equals(pseudonym));
        variants.values().removeIf(variant -> variant.pseudonym().equals(pseudonym));
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

    public List<TitleCompanyRow> titleCompanies() {
        return titleCompanies.values().stream().flatMap(t -> t.rows().stream()).toList();
    }

    public List<CompanyRow> companies() {
        return List.copyOf(companies.values());
    }

    public List<LanguageRow> languages() {
        return List.copyOf(languages.values());
    }

    public List<CountryRow> countries() {
        return List.copyOf(countries.values());
    }

    public List<PlanRow> plans() {
        return List.copyOf(plans.values());
    }

    public List<AccountRow> accounts() {
        return List.copyOf(accounts.values());
    }

    public List<ViewingRow> viewings() {
        return List.copyOf(viewings.values());
    }

    public List<ReviewRow> reviews() {
        return List.copyOf(reviews.values());
    }

    public List<ImpressionRow> impressions() {
        return List.copyOf(impressions.values());
    }

    public List<VariantRow> variants() {
        return List.copyOf(variants.values());
    }

    public List<MovementRow> movements() {
        return List.copyOf(movements.values());
    }

    public List<InvoiceRow> invoices() {
        return List.copyOf(invoices.values());
    }

    /** The pseudonyms of accounts of which nothing is to stay. */
    public List<String> forgottenAccounts() {
        return List.copyOf(forgottenAccounts);
    }

    /** The pseudonyms of subscribers of whom nothing is to stay. */
    public List<String> forgotten() {
        return List.copyOf(forgotten);
    }

    public List<RatingRow> ratings() {
        return List.copyOf(ratings.values());
    }
}
