package tv.marquee.command.gateway;

/** Where the payment provider says how payments went, after the fact. The same may be said any number of times. */
public interface PaymentNotices {

    /**
     * Takes note of what the provider says.
     *
     * @param signature when it was said, and the proof that the provider said it
     * @param body as it was sent, byte by byte
     * @throws NoticeRefused when it is not the provider's, too old, or no notice
     */
    Receipt receive(String signature, byte[] body);

    /** The notice is not believed, or not understood. */
    final class NoticeRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NoticeRefused(String reason) {
            super(reason, null, false, false);
        }
    }
}
