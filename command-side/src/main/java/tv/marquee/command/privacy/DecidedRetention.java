package tv.marquee.command.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.command.gateway.Retention;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.Reaching;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.privacy.DataSubjectRequest;
import tv.marquee.domain.privacy.DataSubjectRequest.Open;
import tv.marquee.domain.privacy.RequestEvent;
import tv.marquee.domain.privacy.RequestEvent.RequestReceived;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.shared.AccountId;

/** What is kept too long, by when something happened last, which no payload has to be opened for, and by the requests about it. */
final class DecidedRetention implements Retention {

    private final EventLog log;
    private final Ledger ledger;
    private final RetentionSettings settings;

    DecidedRetention(EventLog log, Ledger ledger, RetentionSettings settings) {
        this.log = log;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public Due due(Instant now) {
        return settings.idleSince(now)
                .map(since -> Reaching.eventStore(() -> due(since, now)))
                .orElseGet(() -> new Due(settings.inactiveAccounts(), List.of(), List.of(), List.of()));
    }

    private Due due(Instant idleSince, Instant now) {
        Map<AccountId, Notice> notices = notices();
        List<Idle> tell = new ArrayList<>();
        List<Told> forget = new ArrayList<>();
        List<Told> keep = new ArrayList<>();
        log.lastOfSubscribers().forEach((account, last) -> {
            Notice notice = notices.get(account);
            if (notice == null || !(notice.request instanceof Open open)) {
                Instant since = notice == null || notice.at.isBefore(last) ? last : notice.at;
                if (since.isBefore(idleSince)) {
                    tell.add(new Idle(account, since));
                }
            } else if (last.isAfter(open.received())) {
                keep.add(new Told(notice.id, account));
            } else if (open.isOverdue(now)) {
                forget.add(new Told(notice.id, account));
            }
        });
        tell.sort(Comparator.comparing(Idle::since));
        return new Due(settings.inactiveAccounts(), tell, forget, keep);
    }

    /** The latest of each account, and when something last happened to it. */
    private Map<AccountId, Notice> notices() {
        Map<RequestId, AccountId> accounts = new HashMap<>();
        Map<AccountId, Notice> latest = new HashMap<>();
        for (Envelope envelope : log.ofKind("request")) {
            RequestEvent event = (RequestEvent) ledger.read(envelope.name(), envelope.payload());
            if (event instanceof RequestReceived received && received.kind() == RequestKind.RETENTION_END) {
                accounts.put(received.request(), received.account());
                latest.put(received.account(), new Notice(received.request(), DataSubjectRequest.NONE, envelope.at()));
            }
            AccountId account = accounts.get(event.request());
            if (account != null) {
                latest.computeIfPresent(
                        account,
                        (of, notice) ->
                                new Notice(notice.id, DataSubjectRequest.evolve(notice.request, event), envelope.at()));
            }
        }
        return latest;
    }

    private record Notice(RequestId id, DataSubjectRequest request, Instant at) {}
}
