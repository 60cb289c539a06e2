package tv.marquee.command.account;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.store.Decider;
import tv.marquee.command.store.StreamKey;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.AccountCommand;
import tv.marquee.domain.account.AccountEvent;

/** An account in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = AccountAggregate.KIND)
public final class AccountAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "account";

    /** The domain's rules for it. */
    public static final Decider<Account, AccountCommand, AccountEvent> DECIDER = new Decider<>(
            KIND,
            Account.NONE,
            Account.class,
            AccountCommand.class,
            AccountEvent.class,
            Account::decide,
            Account::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Account state = Account.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public AccountAggregate() {}

    private AccountAggregate(String key, Account state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static AccountAggregate from(String key, Account state) {
        return new AccountAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(AccountCommand command) {
        Account.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        key = StreamKey.of(event.stream());
        state = Account.evolve(state, event);
    }
}
