package tv.marquee.ops.faults;

/** The house did not do what it should while something was broken, or afterwards; the message is for people. */
final class FaultNotSurvived extends Exception {

    private static final long serialVersionUID = 1L;

    FaultNotSurvived(String message) {
        super(message);
    }
}
