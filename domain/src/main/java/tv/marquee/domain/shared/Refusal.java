package tv.marquee.domain.shared;

/**
 * Why a command was refused. Each feature has its own sealed family; a refusal holds identities only, never what a
 * person typed.
 */
public interface Refusal {

    /** The stream whose state stood against the command. */
    StreamId stream();
}
