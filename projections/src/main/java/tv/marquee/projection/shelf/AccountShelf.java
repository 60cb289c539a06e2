package tv.marquee.projection.shelf;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.account.AccountEvent.EmailChanged;
import tv.marquee.domain.account.AccountEvent.EmailConfirmed;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
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
        AccountView was = before == null ? unopened(event) : before;
        return switch (event) {
            case AccountOpened e ->
                was.with(e.displayName(), e.birthYear(), e.country(), position).with(e.role());
            case HolderCorrected e -> was.with(e.displayName(), e.birthYear(), e.country(), position);
            case AccountRestrictionSet e -> was.restricted(e.restricted(), position);
            case EmailConfirmed e -> was.at(position);
            case PasswordChanged e -> was.at(position);
            case EmailChanged e -> was.at(position);
            case DataLookedUp e -> was.at(position);
            case SignedOutEverywhere e -> was.at(position);
        };
    }

    private static AccountView unopened(AccountEvent event) {
        return new AccountView(event.account().toString(), "", 0, "", Role.SUBSCRIBER, false, 0);
    }
}
