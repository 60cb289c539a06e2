package tv.marquee.api.house;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.profiles.FakePins;
import tv.marquee.api.reviews.FakeReviews;
import tv.marquee.api.subscriptions.FakeSales;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.impression.ImpressionCommand.RecordImpression;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.SubscriptionCommand;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.home.Home;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.viewing.ViewingView;

/** Every port behind the door, as a test wants it to be: what it answers, what it was asked, and whether it fails. */
final class Backstage {

    /** What was sent, with the trace it carried. */
    record Sent(DomainCommand command, @Nullable String traceparent) {}

    final List<Sent> sent = new ArrayList<>();
    final BlockingQueue<RecordImpression> impressionsSent = new LinkedBlockingQueue<>();
    final Map<String, TitleView> titles = new LinkedHashMap<>();
    final Map<String, ProfileView> profiles = new LinkedHashMap<>();
    final Map<String, ViewingView> viewings = new HashMap<>();
    final Map<String, AccountView> accounts = new HashMap<>();
    final Map<String, Credentials.Identity> identities = new HashMap<>();
    final Set<PlaybackId> endedPlaybacks = ConcurrentHashMap.newKeySet();
    final Map<ProfileId, AccountId> seats = new HashMap<>();
    final FakeSales sales = new FakeSales();
    final FakePins pins = new FakePins();
    final FakeReviews reviews = new FakeReviews();
    final List<TitleSearch> searches = new ArrayList<>();
    List<Home.Row> rows = List.of();
    Recommendations.Ranking ranking = new Recommendations.Ranking("none", 0, List.of());
    int limitAsked;
    Instant validSince = Instant.MIN;
    long reached;
    long position;

    @Nullable
    RuntimeException commandFailure;

    @Nullable
    RuntimeException readFailure;

    void reset() {
        viewings.clear();
        seats.clear();
        sales.reset();
        pins.reset();
        reviews.reset();
        sent.clear();
        titles.clear();
        profiles.clear();
        accounts.clear();
        identities.clear();
        searches.clear();
        rows = List.of();
        ranking = new Recommendations.Ranking("none", 0, List.of());
        limitAsked = 0;
        validSince = Instant.MIN;
        reached = 0;
        position = 100;
        commandFailure = null;
        readFailure = null;
    }

    List<DomainCommand> commands() {
        return sent.stream().map(Sent::command).toList();
    }

    private void failIfTold() {
        if (readFailure != null) {
            throw readFailure;
        }
    }

    final class Gateway implements Commands {
        @Override
        public Receipt send(DomainCommand command, @Nullable String traceparent) {
            if (commandFailure != null) {
                throw commandFailure;
            }
            if (command instanceof RecordImpression shown) {
                impressionsSent.add(shown); // comes whenever it likes, after the answer
                return new Receipt(position, 1);
            }
            sent.add(new Sent(command, traceparent));
            pins.heard(command);
            if (command instanceof SubscriptionCommand c) {
                sales.send(c);
            }
            reviews.heard(command, ++position);
            return new Receipt(position, 1);
        }

        @Override
        public BulkReceipt sendAll(List<? extends DomainCommand> commands) {
            throw new AssertionError("no door sends in bulk");
        }
    }

    final class Passwords implements Credentials {
        @Override
        public PasswordHash hash(CharSequence password) {
            return new PasswordHash("$test$" + password.length());
        }

        @Override
        public Optional<Identity> verify(EmailAddress email, CharSequence password) {
            return password.toString().equals(RestHouse.PASSWORD)
                    ? Optional.ofNullable(identities.get(email.value()))
                    : Optional.empty();
        }

        @Override
        public boolean verify(AccountId account, CharSequence password) {
            return password.toString().equals(RestHouse.PASSWORD);
        }

        @Override
        public Optional<AccountId> find(EmailAddress email) {
            return Optional.ofNullable(identities.get(email.value())).map(Identity::account);
        }

        @Override
        public Account account(AccountId account) {
            return Account.NONE;
        }

        @Override
        public Instant validSince(AccountId account) {
            return validSince;
        }
    }

    final class Catalogue implements Titles {
        @Override
        public Optional<TitleView> find(TitleId title) {
            failIfTold();
            return Optional.ofNullable(titles.get(title.value()));
        }

        @Override
        public List<TitleView> findAll(Collection<TitleId> wanted, Maturity ceiling) {
            failIfTold();
            return wanted.stream()
                    .map(id -> titles.get(id.value()))
                    .filter(Objects::nonNull)
                    .filter(title -> title.isShownTo(ceiling))
                    .toList();
        }

        @Override
        public TitlePage search(TitleSearch search) {
            failIfTold();
            searches.add(search);
            List<TitleView> found = titles.values().stream()
                    .filter(title -> search.ceiling().admits(title.maturity()))
                    .toList();
            return new TitlePage(found, found.size(), search.page(), search.size());
        }

        @Override
        public List<Suggestion> suggest(String typed, Maturity ceiling, int limit) {
            return titles.values().stream()
                    .filter(title -> title.isShownTo(ceiling))
                    .filter(title -> title.name().toLowerCase(Locale.ROOT).startsWith(typed))
                    .map(title -> new Suggestion(title.id(), title.name(), title.year()))
                    .limit(limit)
                    .toList();
        }
    }

    final class People implements Profiles, Accounts {
        @Override
        public Optional<ProfileView> find(ProfileId profile) {
            failIfTold();
            return Optional.ofNullable(profiles.get(profile.toString()));
        }

        @Override
        public List<ProfileView> ofAccount(AccountId account) {
            return profiles.values().stream()
                    .filter(profile -> profile.account().equals(account.toString()))
                    .toList();
        }

        @Override
        public Map<String, Face> faces(Collection<String> wanted) {
            return wanted.stream()
                    .distinct()
                    .filter(profiles::containsKey)
                    .collect(Collectors.toMap(id -> id, id -> profiles.get(id).face()));
        }

        @Override
        public Optional<AccountView> find(AccountId account) {
            failIfTold();
            return Optional.ofNullable(accounts.get(account.toString()));
        }
    }

    final class Positions implements Freshness {
        @Override
        public <V> Optional<V> read(
                Shelf shelf, String id, long atLeast, Supplier<Optional<V>> read, ToLongFunction<V> positionOf) {
            awaitSearch(shelf, atLeast);
            return read.get();
        }

        @Override
        public void awaitSearch(Shelf shelf, long atLeast) {
            if (atLeast > Math.max(reached, position)) {
                throw new NotFreshEnough(shelf, atLeast);
            }
        }
    }

    final class Rows implements Home {
        @Override
        public List<TitleView> firstTitles(Maturity ceiling) {
            return List.of();
        }

        @Override
        public Page page(ProfileView profile, ViewingView viewing) {
            return new Page(rows, Basis.impersonal(profile.position()));
        }
    }

    final class Model implements Recommendations {
        @Override
        public Ranking recommend(ProfileView profile, ViewingView viewing, int limit) {
            limitAsked = limit;
            return ranking;
        }

        @Override
        public List<Scored> similar(String title, Maturity ceiling, int limit) {
            return List.of();
        }

        @Override
        public Optional<LiveModel> live() {
            return Optional.empty();
        }
    }
}
