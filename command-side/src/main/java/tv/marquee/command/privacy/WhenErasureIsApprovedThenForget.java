package tv.marquee.command.privacy;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.reaction.Reaction;
import tv.marquee.command.store.Errand;
import tv.marquee.command.store.ErrandRunner;
import tv.marquee.command.store.Histories;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.privacy.DataSubjectRequest.Approved;
import tv.marquee.domain.privacy.RequestCommand.CompleteRequest;
import tv.marquee.domain.privacy.RequestCommand.ForgetSubjects;
import tv.marquee.domain.privacy.RequestEvent.RequestApproved;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;

/**
 * Forgets a person once that is approved: destroys the keys of the account and of all its profiles, with everything else that this database holds of
 * them, in one transaction; then says so in the log, for all who follow it; then notes that it is done. Each step may be repeated, and when the
 * process dies between two, the errand comes again and goes on.
 */
final class WhenErasureIsApprovedThenForget implements Reaction {

    private static final Logger LOG = LoggerFactory.getLogger(WhenErasureIsApprovedThenForget.class);
    private static final String KIND = "erasure";

    private final Histories histories;
    private final Erasure erasure;
    private final SubjectKeys keys;
    private final Cache memory;
    private final Commands commands;
    private final InstantSource clock;

    WhenErasureIsApprovedThenForget(
            Histories histories,
            Erasure erasure,
            SubjectKeys keys,
            Cache memory,
            Commands commands,
            InstantSource clock) {
        this.histories = histories;
        this.erasure = erasure;
        this.keys = keys;
        this.memory = memory;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public List<Errand> to(DomainEvent event) {
        return event instanceof RequestApproved e && e.kind().forgets()
                ? List.of(new Errand(KIND, e.request().toString(), e.at()))
                : List.of();
    }

    ErrandRunner runner() {
        return new ErrandRunner(KIND, what -> forget(new RequestId(UUID.fromString(what))));
    }

    void forget(RequestId request) {
        if (!(histories.state(request.stream()) instanceof Approved approved)) {
            return;
        }
        List<String> subjects = destroy(approved.account());
        commands.send(
                new ForgetSubjects(
                        request,
                        subjects.stream()
                                .map(subject -> stream(subject, approved.account()))
                                .toList(),
                        clock.instant()),
                null);
        commands.send(new CompleteRequest(request, clock.instant()), null);
        LOG.info("Request {} is done: the keys of {} accounts and profiles are destroyed.", request, subjects.size());
    }

    private List<String> destroy(AccountId account) {
        List<String> subjects = erasure.of(account);
        subjects.forEach(keys::evict);
        memory.removeAll();
        return subjects;
    }

    private static StreamId stream(String subject, AccountId account) {
        return subject.equals(account.toString())
                ? StreamId.of(account)
                : StreamId.of(new ProfileId(UUID.fromString(subject)));
    }
}
