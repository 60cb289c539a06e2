package tv.marquee.projection.shelf;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.EmailChanged;
import tv.marquee.domain.account.AccountEvent.EmailConfirmed;
import tv.marquee.domain.account.AccountEvent.PasswordChanged;
import tv.marquee.domain.account.AccountEvent.SignedOutEverywhere;
import tv.marquee.domain.account.Role;
import tv.marquee.query.account.AccountView;

/** How accounts on the shelf follow from events. Addresses and passwords never stand there. */
public final class AccountShelf {

    private AccountShelf() {}

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public static AccountView fold(@Nullable AccountView before, AccountEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        return switch (event) {
            case AccountOpened e ->
                new AccountView(
                        e.account().toString(), e.displayName(), e.birthYear(), e.country(), e.role(), position);
            case EmailConfirmed e -> seen(before, e, position);
            case PasswordChanged e -> seen(before, e, position);
            case EmailChanged e -> seen(before, e, position);
            case SignedOutEverywhere e -> seen(before, e, position);
        };
    }

    /** What the shelf does not show moves its position only. */
    private static AccountView seen(@Nullable AccountView before, AccountEvent event, long position) {
        return before == null
                ? new AccountView(event.account().toString(), "", 0, "", Role.SUBSCRIBER, position)
                : new AccountView(
                        before.id(),
                        before.displayName(),
                        before.birthYear(),
                        before.country(),
                        before.role(),
                        position);
    }
}
