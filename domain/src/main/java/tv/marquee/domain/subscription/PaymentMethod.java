package tv.marquee.domain.subscription;

import java.util.regex.Pattern;

/**
 * A card that the payment provider keeps; its number never comes here. The token's text form is hidden.
 *
 * @param token by which the provider knows the card
 * @param lastFour the last four digits, by which the person does
 */
public record PaymentMethod(String token, String lastFour) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]{2,10}_[A-Za-z0-9_-]{1,100}");
    private static final Pattern LAST_FOUR = Pattern.compile("[0-9]{4}");

    public PaymentMethod {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("payment token is not of the form kind_text");
        }
        if (!LAST_FOUR.matcher(lastFour).matches()) {
            throw new IllegalArgumentException("last four are not four digits");
        }
    }

    @Override
    public String toString() {
        return "PaymentMethod[hidden]";
    }
}
