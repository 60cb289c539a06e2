package tv.marquee.command.profile;

import java.time.Instant;
import tv.marquee.command.store.CrossStreamRule;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.ProfileSeatTable;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDeleted;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileRefusal.LastGrownUp;
import tv.marquee.domain.profile.ProfileRefusal.TooManyProfiles;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.Subscription;

/**
 * An account has no more profiles than its plan gives, and keeps one that may see everything. A plan that gives fewer than
 * there are takes none away; it only lets no more be added.
 */
final class ProfilesWithinPlan implements CrossStreamRule {

    /** How many an account may have that no plan speaks for. */
    static final int WITHOUT_PLAN = 5;

    private final ProfileSeatTable seats;
    private final Histories histories;

    ProfilesWithinPlan(ProfileSeatTable seats, Histories histories) {
        this.seats = seats;
        this.histories = histories;
    }

    @Override
    public boolean concerns(DomainEvent event) {
        return event instanceof ProfileCreated || event instanceof ProfileDescribed || event instanceof ProfileDeleted;
    }

    @Override
    public void settle(DomainEvent event) {
        switch (event) {
            case ProfileCreated e -> admit(e);
            case ProfileDescribed e -> describe(e);
            case ProfileDeleted e -> release(e);
            default -> throw new IllegalArgumentException("not concerned by " + event.getClass());
        }
    }

    private void admit(ProfileCreated e) {
        seats.lock(e.account());
        int most = most(e.account(), e.at());
        if (seats.taken(e.account()) >= most) {
            throw new Refused(new TooManyProfiles(e.profile(), most));
        }
        seats.take(e.account(), e.profile(), e.maturity() == Maturity.EIGHTEEN);
    }

    private void describe(ProfileDescribed e) {
        if (!e.face().grownUp()) {
            seats.accountOf(e.profile()).ifPresent(account -> keepGrownUp(account, e.profile()));
        }
        seats.describe(e.profile(), e.face().grownUp());
    }

    private void release(ProfileDeleted e) {
        keepGrownUp(e.account(), e.profile());
        seats.leave(e.profile());
    }

    private void keepGrownUp(AccountId account, ProfileId profile) {
        seats.lock(account);
        if (seats.isGrownUp(profile) && !seats.hasOtherGrownUp(account, profile)) {
            throw new Refused(new LastGrownUp(profile));
        }
    }

    private int most(AccountId account, Instant at) {
        Subscription now = (Subscription) histories.state(StreamId.ofSubscription(account));
        return Subscription.entitlement(now, at).map(Offer::profiles).orElse(WITHOUT_PLAN);
    }
}
