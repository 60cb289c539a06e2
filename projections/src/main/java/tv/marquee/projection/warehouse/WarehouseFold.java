package tv.marquee.projection.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.catalogue.Company;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Person;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.catalogue.TitleEvent.TitleCreditsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleKeywordsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.catalogue.TitleEvent.TitleWithdrawn;
import tv.marquee.domain.impression.ImpressionEvent;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.PinRemoved;
import tv.marquee.domain.profile.ProfileEvent.PinSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDeleted;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileEvent.TitleHidden;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnhidden;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.SubscriptionEvent;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.projection.warehouse.Rows.CompanyRow;
import tv.marquee.projection.warehouse.Rows.GenreRow;
import tv.marquee.projection.warehouse.Rows.LanguageRow;
import tv.marquee.projection.warehouse.Rows.PersonRow;
import tv.marquee.projection.warehouse.Rows.RatingRow;
import tv.marquee.projection.warehouse.Rows.SubscriberRow;
import tv.marquee.projection.warehouse.Rows.TitleCompanyRow;
import tv.marquee.projection.warehouse.Rows.TitleGenreRow;
import tv.marquee.projection.warehouse.Rows.TitlePersonRow;

/** How rows of the warehouse follow from events. Says of each batch only what its events say, so batches may come twice. */
public final class WarehouseFold {

    private static final int WEIGHT_DIGITS = 6;

    private final Pseudonyms pseudonyms;

    private final SubscriptionRows subscriptions;
    private final ActRows acts;

    public WarehouseFold(Pseudonyms pseudonyms, Sentiment sentiment) {
        this.pseudonyms = pseudonyms;
        this.subscriptions = new SubscriptionRows(pseudonyms);
        this.acts = new ActRows(pseudonyms, sentiment);
    }

    /** The rows that follow from facts. */
    public WarehouseRows rows(List<Fact> facts) {
        WarehouseRows rows = new WarehouseRows();
        facts.forEach(fact -> add(rows, fact.event(), fact.position()));
        return rows;
    }

    private void add(WarehouseRows rows, DomainEvent event, long version) {
        switch (event) {
            case TitleEvent title -> addTitle(rows, title, version);
            case ProfileEvent profile -> addProfile(rows, profile, version);
            case AccountEvent account -> subscriptions.add(rows, account, version);
            case SubscriptionEvent subscription -> subscriptions.add(rows, subscription, version);
            case ViewingEvent viewing -> acts.add(rows, viewing, version);
            case ReviewEvent review -> acts.add(rows, review, version);
            case ImpressionEvent impression -> acts.add(rows, impression, version);
            case SubjectForgotten e
            when e.subject().kind().equals("profile") -> rows.forget(pseudonyms.of(ProfileId.parse(e.owner())));
            case SubjectForgotten e
            when e.subject().kind().equals("account") ->
                rows.forgetAccount(pseudonyms.of(new AccountId(UUID.fromString(e.owner()))));
            default -> {} // downloads and requests are no facts of interest
        }
    }

    private static void addTitle(WarehouseRows rows, TitleEvent event, long version) {
        TitleRow title = TitleRow.mentioned(event.title());
        switch (event) {
            case TitleAdded e -> {
                rows.add(described(title, e.details(), version).with(new TitleRow.Listing(false, version)));
                addGenres(rows, e.title(), e.details(), version);
            }
            case TitleDetailsRevised e -> {
                rows.add(described(title, e.details(), version));
                addGenres(rows, e.title(), e.details(), version);
            }
            case TitleCreditsRevised e -> {
                rows.add(title.withCredits(version));
                addCredits(rows, e.title(), e.credits(), version);
            }
            case TitlePopularityMeasured e -> rows.add(title.with(TitleRow.Measured.of(e.popularity(), version)));
            case TitleWithdrawn e -> rows.add(title.with(new TitleRow.Listing(true, version)));
            case TitleKeywordsRevised e -> {} // the warehouse keeps no keywords
            case TitleAvailabilitySet e -> {} // nor how long a title may be shown, only whether
        }
    }

    private void addProfile(WarehouseRows rows, ProfileEvent event, long version) {
        String pseudonym = pseudonyms.of(event.profile());
        switch (event) {
            case ProfileCreated e -> {
                String account = pseudonyms.of(e.account());
                rows.add(AccountRow.mentioned(account));
                rows.add(new SubscriberRow(pseudonym, e.maturity().name(), DateKey.of(e.at()), account, version));
            }
            case TitleRated e -> addRating(rows, pseudonym, e.title(), e.at(), e.stars(), version);
            case TitleUnrated e -> addRating(rows, pseudonym, e.title(), e.at(), null, version);
            case ProfileDescribed e -> {} // the warehouse knows a subscriber as it joined
            case PinSet e -> {}
            case PinRemoved e -> {}
            case PersonalisationSet e -> {}
            case ProfileRestrictionSet e -> {} // the account says it
            case ProfileDeleted e -> {}
            case TitleListed e -> {} // My List is no fact of interest yet
            case TitleUnlisted e -> {}
            case TitleHidden e -> {} // nor is what was hidden
            case TitleUnhidden e -> {}
        }
    }

    private static TitleRow described(TitleRow title, TitleDetails details, long version) {
        return title.with(TitleRow.Details.of(details, version));
    }

    private static void addGenres(WarehouseRows rows, TitleId title, TitleDetails details, long version) {
        String language = details.originalLanguage();
        rows.add(new LanguageRow(language, languageName(language), version));
        addCompanies(rows, title, details, version);
        Map<Integer, Genre> genres = new LinkedHashMap<>();
        details.genres().forEach(genre -> genres.put(genre.id(), genre));
        List<TitleGenreRow> bridge = new ArrayList<>();
        for (Genre genre : genres.values()) {
            rows.add(new GenreRow(genre.id(), genre.name(), version));
            BigDecimal weight =
                    BigDecimal.ONE.divide(BigDecimal.valueOf(genres.size()), WEIGHT_DIGITS, RoundingMode.HALF_UP);
            bridge.add(new TitleGenreRow(title.value(), genre.id(), weight, version));
        }
        rows.addGenres(title.value(), bridge, version);
    }

    private static void addCompanies(WarehouseRows rows, TitleId title, TitleDetails details, long version) {
        Map<Integer, TitleCompanyRow> bridge = new LinkedHashMap<>();
        for (Company company : details.companies()) {
            rows.add(new CompanyRow(company.id(), company.name(), version));
            bridge.put(company.id(), new TitleCompanyRow(title.value(), company.id(), version));
        }
        rows.addCompanies(title.value(), bridge.values(), version);
    }

    private static String languageName(String code) {
        return code.equals("xx") ? "(none)" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static void addCredits(WarehouseRows rows, TitleId title, Credits credits, long version) {
        Map<Object, TitlePersonRow> bridge = new LinkedHashMap<>();
        int billing = 1;
        for (Credits.CastMember member : credits.cast()) {
            add(
                    rows,
                    bridge,
                    member.person(),
                    new TitlePersonRow(
                            title.value(),
                            member.person().id(),
                            "CAST",
                            "Actor",
                            billing++,
                            member.character(),
                            version));
        }
        billing = 1;
        for (Credits.CrewMember member : credits.crew()) {
            add(
                    rows,
                    bridge,
                    member.person(),
                    new TitlePersonRow(
                            title.value(), member.person().id(), "CREW", member.job(), billing++, "", version));
        }
        rows.addPersons(title.value(), bridge.values(), version);
    }

    /** Someone who stands in the credits twice in one role is kept where billed first. */
    private static void add(WarehouseRows rows, Map<Object, TitlePersonRow> bridge, Person person, TitlePersonRow row) {
        rows.add(new PersonRow(person.id(), person.name(), row.version()));
        bridge.putIfAbsent(List.of(row.personId(), row.role(), row.job().toLowerCase(Locale.ROOT)), row);
    }

    private static void addRating(
            WarehouseRows rows, String pseudonym, TitleId title, Instant at, @Nullable Stars stars, long version) {
        rows.add(TitleRow.mentioned(title));
        rows.add(SubscriberRow.mentioned(pseudonym));
        rows.add(new RatingRow(
                pseudonym,
                title.value(),
                DateKey.of(at),
                at,
                stars == null ? null : BigDecimal.valueOf(stars.value()),
                version));
    }
}
