package tv.marquee.command.gateway;

/** The event store cannot be reached, or could not settle a conflict in time. The same command may be sent again. */
public final class CommandsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandsUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
