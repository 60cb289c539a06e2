package tv.marquee.api.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.LoggedEvents.LoggedEvent;
import tv.marquee.command.gateway.ProfileOwners;
import tv.marquee.domain.account.AccountCommand.NoteLookup;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;

/** Notes in the log of a person that someone who works here looked up what is stored of them, before it is shown. */
public final class StaffLookups {

    private static final Logger LOG = LoggerFactory.getLogger(StaffLookups.class);

    private final ProfileOwners owners;
    private final Wishes wishes;

    StaffLookups(ProfileOwners owners, Wishes wishes) {
        this.owners = owners;
        this.wishes = wishes;
    }

    /**
     * Takes note of events of one stream that are about to be shown. Nothing of those that belong to nobody, or to someone who was forgotten.
     *
     * @throws tv.marquee.command.gateway.CommandsUnavailable when it cannot be noted; nothing may be shown then
     */
    public void of(List<LoggedEvent> events, AccountId reader) {
        events.stream()
                .filter(event -> event.json() == null)
                .findFirst()
                .ifPresent(event -> account(event.owner()).ifPresent(account -> note(account, reader, event.kind())));
    }

    private Optional<AccountId> account(String owner) {
        try {
            UUID id = UUID.fromString(owner);
            return Optional.of(owners.accountOf(new ProfileId(id)).orElse(new AccountId(id)));
        } catch (IllegalArgumentException nobodys) {
            return Optional.empty();
        }
    }

    private void note(AccountId account, AccountId reader, String what) {
        try {
            wishes.send(new NoteLookup(account, reader, what, wishes.now()));
        } catch (Refused noAccount) {
            LOG.debug("a lookup is of an account that is gone");
        }
    }
}
