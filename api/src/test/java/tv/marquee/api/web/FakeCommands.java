package tv.marquee.api.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.profiles.FakePins;
import tv.marquee.api.reviews.FakeReviews;
import tv.marquee.api.subscriptions.FakeSales;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountRefusal.EmailTaken;
import tv.marquee.domain.impression.ImpressionCommand.RecordImpression;
import tv.marquee.domain.profile.ProfileCommand;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.DescribeProfile;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.profile.ProfileCommand.SetProfileRestriction;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.subscription.SubscriptionCommand;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;

/** Remembers what was wished and does it at once to the profiles in memory, unless they are to lag behind. */
final class FakeCommands implements Commands {

    final List<DomainCommand> sent = new ArrayList<>();

    private final FakeProfiles profiles;
    private final FakeCredentials credentials;
    private final FakeSales sales;
    private final FakePins pins;
    private final FakeReviews reviews;
    private long position = 1_000;

    /** Whether shelves stay behind what was wished. */
    boolean lagging;

    @Nullable
    RuntimeException failure;

    FakeCommands(
            FakeProfiles profiles, FakeCredentials credentials, FakeSales sales, FakePins pins, FakeReviews reviews) {
        this.reviews = reviews;
        this.pins = pins;
        this.sales = sales;
        this.profiles = profiles;
        this.credentials = credentials;
    }

    /** As if nothing had happened yet: all goes well, and somebody's profile and plan are as they were. */
    void startAfresh() {
        sent.clear();
        lagging = false;
        failure = null;
        profiles.put(WebHouse.somebody());
        pins.reset();
        reviews.reset();
        sales.reset();
        sales.subscribe(WebHouse.ACCOUNT, WebHouse.NOW);
    }

    @Override
    public synchronized Receipt send(DomainCommand command, @Nullable String traceparent) {
        if (failure != null) {
            throw failure;
        }
        if (command instanceof RecordImpression) {
            return new Receipt(position, 1); // comes whenever it likes, after the answer
        }
        if (command instanceof OpenAccount open
                && !credentials.open(open.email(), open.passwordHash(), open.account(), open.role())) {
            throw new Refused(new EmailTaken(open.account()));
        }
        if (command instanceof SubscriptionCommand c) {
            sales.send(c);
        }
        pins.heard(command);
        credentials.heard(command);
        sent.add(command);
        position++;
        reviews.heard(command, position);
        if (command instanceof ProfileCommand change && !lagging) {
            project(change);
        }
        return new Receipt(position, 1);
    }

    @Override
    public BulkReceipt sendAll(List<? extends DomainCommand> commands) {
        commands.forEach(c -> send(c, null));
        return new BulkReceipt(position, commands.size(), List.of());
    }

    private void project(ProfileCommand change) {
        switch (change) {
            case CreateProfile c ->
                profiles.put(ProfileView.untouched(
                                c.profile().toString(), c.account().toString(), c.face(), position)
                        .withPin(c.pin() != null, position)
                        .withRestriction(c.restricted(), position));
            case DescribeProfile c -> change(c, p -> p.with(p.account(), c.face(), position));
            case SetPin c -> change(c, p -> p.withPin(true, position));
            case SetPersonalisation c -> change(c, p -> p.withPersonalisation(c.personalised(), position));
            case SetProfileRestriction c -> change(c, p -> p.withRestriction(c.restricted(), position));
            case RemovePin c -> change(c, p -> p.withPin(false, position));
            case DeleteProfile c -> profiles.remove(c.profile().toString());
            case RateTitle c ->
                ratings(c, r -> {
                    r.put(c.title().value(), new RatingView(c.stars().value(), c.at()));
                    return r;
                });
            case UnrateTitle c ->
                ratings(c, r -> {
                    r.remove(c.title().value());
                    return r;
                });
            case ListTitle c ->
                list(c, l -> {
                    l.add(new ListedView(c.title().value(), c.at()));
                    return l;
                });
            case UnlistTitle c ->
                list(c, l -> {
                    l.removeIf(t -> t.title().equals(c.title().value()));
                    return l;
                });
            case HideTitle c ->
                hidden(c, h -> {
                    h.put(c.title().value(), c.at());
                    return h;
                });
            case UnhideTitle c ->
                hidden(c, h -> {
                    h.remove(c.title().value());
                    return h;
                });
        }
    }

    private void change(ProfileCommand c, UnaryOperator<ProfileView> change) {
        profiles.put(change.apply(profiles.find(c.profile()).orElseThrow()));
    }

    private void ratings(ProfileCommand c, UnaryOperator<Map<String, RatingView>> change) {
        ProfileView p = profiles.find(c.profile()).orElseThrow();
        Map<String, RatingView> ratings = change.apply(new HashMap<>(p.ratings()));
        profiles.put(p.withRatings(ratings, position));
    }

    private void hidden(ProfileCommand c, UnaryOperator<Map<String, Instant>> change) {
        ProfileView p = profiles.find(c.profile()).orElseThrow();
        profiles.put(p.withHidden(change.apply(new HashMap<>(p.hidden())), position));
    }

    private void list(ProfileCommand c, UnaryOperator<List<ListedView>> change) {
        ProfileView p = profiles.find(c.profile()).orElseThrow();
        List<ListedView> list = change.apply(new ArrayList<>(p.list()));
        profiles.put(p.withList(list, position));
    }
}
