package tv.marquee.api.security;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.EmailAddress;

/** Lets people in by address and password, and slows down whoever guesses. Keeps no address, only its hash. */
public final class Gate {

    private static final int LONGEST_PASSWORD = 200;

    private final Credentials credentials;
    private final Attempts perAccount;
    private final Attempts perAddress;
    private final Attempts openings;

    Gate(Credentials credentials, SecuritySettings settings, Ticker ticker) {
        this.credentials = credentials;
        this.perAccount = new Attempts(settings.signInAttempts().perAccount(), settings.attemptWindow(), ticker);
        this.perAddress = new Attempts(settings.signInAttempts().perAddress(), settings.attemptWindow(), ticker);
        this.openings = new Attempts(settings.accountAttempts(), settings.attemptWindow(), ticker);
    }

    /**
     * Checks who signs in.
     *
     * @param from the address on the net that the request came from
     * @return empty when address or password is wrong
     * @throws tv.marquee.api.problem.TooManyAttempts when too many failed before
     */
    public Optional<SignedIn> signIn(String email, String password, String from) {
        String account = from + " " + hash(email.strip().toLowerCase(Locale.ROOT));
        perAddress.count(from);
        perAccount.count(account);
        Optional<SignedIn> who = verified(email, password);
        if (who.isPresent()) {
            perAddress.forgive(from);
            perAccount.forgive(account);
        }
        return who;
    }

    /**
     * Lets an account be opened.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when too many were opened from there
     */
    public void countOpening(String from) {
        openings.count(from);
    }

    private Optional<SignedIn> verified(String email, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
        return credentials.verify(address, password).map(SignedIn::of);
    }

    private static String hash(String email) {
        try {
            byte[] bytes = email.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
