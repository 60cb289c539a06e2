package tv.marquee.command.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.Reaching;
import tv.marquee.command.store.StreamKey;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;

/** Reads what the log holds of a person, with that person's keys. */
final class OpenedLog implements PersonalLog {

    private static final int NOW_AND_THEN = 100;
    private static final int MOST_OF_ACCOUNT = 1_000;

    private final EventLog log;
    private final SubjectKeyTable keys;
    private final Ledger ledger;
    private final SealedLedger sealed;

    OpenedLog(EventLog log, SubjectKeyTable keys, Ledger ledger, SealedLedger sealed) {
        this.log = log;
        this.keys = keys;
        this.ledger = ledger;
        this.sealed = sealed;
    }

    @Override
    public List<PersonalEvent> of(AccountId account, LongConsumer told) {
        return Reaching.eventStore(() -> {
            List<String> owners = Stream.concat(Stream.of(account.toString()), keys.subjectsOf(account).stream())
                    .distinct()
                    .toList();
            List<PersonalEvent> events = new ArrayList<>();
            for (Envelope envelope : log.ofOwners(owners)) {
                events.add(opened(envelope));
                if (events.size() % NOW_AND_THEN == 0) {
                    told.accept(events.size());
                }
            }
            told.accept(events.size());
            return List.copyOf(events);
        });
    }

    @Override
    public List<DataLookedUp> lookups(AccountId account, int most) {
        return Reaching.eventStore(() -> log.lastOf(StreamId.of(account), MOST_OF_ACCOUNT).reversed().stream()
                .filter(envelope -> ledger.typeOf(envelope.name()) == DataLookedUp.class)
                .limit(most)
                .map(sealed::read)
                .filter(DataLookedUp.class::isInstance)
                .map(DataLookedUp.class::cast)
                .toList());
    }

    private PersonalEvent opened(Envelope envelope) {
        return new PersonalEvent(
                envelope.position(),
                envelope.at(),
                envelope.name().toString(),
                StreamKey.of(envelope.stream()),
                envelope.owner(),
                new String(ledger.write(sealed.read(envelope)), StandardCharsets.UTF_8));
    }
}
