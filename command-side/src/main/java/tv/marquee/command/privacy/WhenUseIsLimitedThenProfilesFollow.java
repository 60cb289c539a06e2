package tv.marquee.command.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.reaction.Reaction;
import tv.marquee.command.store.Errand;
import tv.marquee.command.store.ErrandRunner;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.ProfileSeatTable;
import tv.marquee.domain.account.AccountCommand.SetAccountRestriction;
import tv.marquee.domain.privacy.DataSubjectRequest.Approved;
import tv.marquee.domain.privacy.DataSubjectRequest.Settled;
import tv.marquee.domain.privacy.RequestCommand.CompleteRequest;
import tv.marquee.domain.privacy.RequestEvent.RequestApproved;
import tv.marquee.domain.privacy.RequestEvent.RestrictionLifted;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetProfileRestriction;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;

/**
 * Carries out what limits the use of what is known: once an objection is approved, nothing is worked out any more from what the profiles of the account
 * do, until one of them says otherwise; once a restriction is, the account and its profiles are restricted until it is lifted. Each step may be repeated.
 */
final class WhenUseIsLimitedThenProfilesFollow implements Reaction {

    private static final Logger LOG = LoggerFactory.getLogger(WhenUseIsLimitedThenProfilesFollow.class);
    private static final String LIMITING = "limited-use";
    private static final String LIFTING = "lifted-restriction";

    private final Histories histories;
    private final ProfileSeatTable seats;
    private final Commands commands;
    private final InstantSource clock;

    WhenUseIsLimitedThenProfilesFollow(
            Histories histories, ProfileSeatTable seats, Commands commands, InstantSource clock) {
        this.histories = histories;
        this.seats = seats;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public List<Errand> to(DomainEvent event) {
        return switch (event) {
            case RequestApproved e
            when e.kind() == RequestKind.RESTRICTION || e.kind() == RequestKind.OBJECTION ->
                List.of(new Errand(LIMITING, e.request().toString(), e.at()));
            case RestrictionLifted e -> List.of(new Errand(LIFTING, e.request().toString(), e.at()));
            default -> List.of();
        };
    }

    ErrandRunner limiting() {
        return new ErrandRunner(LIMITING, what -> limit(new RequestId(UUID.fromString(what))));
    }

    ErrandRunner lifting() {
        return new ErrandRunner(LIFTING, what -> lift(new RequestId(UUID.fromString(what))));
    }

    /** Done again, after the request is done, it must change nothing: another request may hold by then. */
    void limit(RequestId request) {
        if (!(histories.state(request.stream()) instanceof Approved approved)) {
            return;
        }
        if (approved.kind() == RequestKind.OBJECTION) {
            tell(approved.account(), (profile, at) -> new SetPersonalisation(profile, false, at));
        } else {
            restrict(approved.account(), true);
        }
        commands.send(new CompleteRequest(request, clock.instant()), null);
        LOG.info("Request {} is done: the account and its profiles know.", request);
    }

    private void lift(RequestId request) {
        if (histories.state(request.stream()) instanceof Settled lifted) {
            restrict(lifted.account(), false);
            LOG.info("The restriction of request {} is lifted.", request);
        }
    }

    private void restrict(AccountId account, boolean restricted) {
        send(new SetAccountRestriction(account, restricted, clock.instant()));
        tell(account, (profile, at) -> new SetProfileRestriction(profile, restricted, at));
    }

    private void tell(AccountId account, BiFunction<ProfileId, Instant, DomainCommand> command) {
        seats.profilesOf(account).forEach(profile -> send(command.apply(profile, clock.instant())));
    }

    /** Whoever was erased or taken off the account by now needs no limit. */
    private void send(DomainCommand command) {
        try {
            commands.send(command, null);
        } catch (Refused gone) {
            LOG.debug("Not needed any more: {}", gone.refusal().getClass().getSimpleName());
        }
    }
}
