package tv.marquee.api.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.shared.AccountId;

/** What is stored of people as a test wants it: the same of everybody, but for their name. */
public final class FakeLog implements PersonalLog {

    @Override
    public List<PersonalEvent> of(AccountId account, LongConsumer opened) {
        opened.accept(2);
        return new ArrayList<>(List.of(
                new PersonalEvent(
                        7,
                        Instant.parse("2026-03-01T20:15:30Z"),
                        "account.opened/1",
                        "account/" + account,
                        account.toString(),
                        "{\"displayName\":\"=1+1\"}"),
                new PersonalEvent(
                        9, Instant.parse("2026-03-02T20:15:30Z"), "=cmd/1", "account/x", account.toString(), "{}")));
    }

    @Override
    public List<DataLookedUp> lookups(AccountId account, int most) {
        return List.of(new DataLookedUp(account, account, "viewing", Instant.parse("2026-03-03T20:15:30Z")));
    }
}
