package tv.marquee.api.mail;

/** Sends mail. */
public interface Mails {

    /**
     * Sends a message soon. Returns at once, whoever it is for, so that nobody learns from the time it takes; a message that
     * cannot be sent is logged without its content, and lost.
     */
    void send(Mail mail);
}
