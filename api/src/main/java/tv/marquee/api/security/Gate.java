package tv.marquee.api.security;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;

/** Lets people in by address and password, and slows down whoever guesses. Keeps no address, only its hash. */
public final class Gate {

    private static final int LONGEST_PASSWORD = 200;

    private final Credentials credentials;
    private final Attempts perAccount;
    private final Attempts perAddress;
    private final Attempts openings;
    private final Attempts pins;
    private final Attempts resets;
    private final Attempts mails;
    private final Attempts cards;
    private final InstantSource clock;

    Gate(Credentials credentials, SecuritySettings settings, InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.credentials = credentials;
        this.perAccount = new Attempts(settings.signInAttempts().perAccount(), settings.attemptWindow(), ticker);
        this.perAddress = new Attempts(settings.signInAttempts().perAddress(), settings.attemptWindow(), ticker);
        this.openings = new Attempts(settings.accountAttempts(), settings.attemptWindow(), ticker);
        this.resets = new Attempts(settings.mailAttempts().perAddress(), settings.attemptWindow(), ticker);
        this.mails = new Attempts(settings.mailAttempts().perAccount(), settings.attemptWindow(), ticker);
        this.cards = new Attempts(settings.cardAttempts(), settings.attemptWindow(), ticker);
        this.pins = new Attempts(settings.pinAttempts(), settings.attemptWindow(), ticker);
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

    /**
     * Lets a lost password be told of.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when too many were told of from there
     */
    public void countReset(String from) {
        resets.count(from);
    }

    /**
     * Lets a card be given.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when an account tried too many
     */
    public void countCard(AccountId account) {
        cards.count(account.toString());
    }

    /**
     * Lets a mail be sent to an address, whoever has it.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when too many were sent to it
     */
    public void countMail(EmailAddress email) {
        mails.count(hash(email.value()));
    }

    /**
     * Lets a profile's PIN be tried.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when it was guessed too often
     */
    public void countPin(ProfileId profile) {
        pins.count(profile.toString());
    }

    /** Takes note that a PIN was right. */
    public void forgivePin(ProfileId profile) {
        pins.forgive(profile.toString());
    }

    /**
     * Checks the password of an account that signed in before.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when too many failed before
     */
    public boolean confirms(AccountId account, String password) {
        String key = account.toString();
        perAccount.count(key);
        boolean right = password.length() <= LONGEST_PASSWORD && credentials.verify(account, password);
        if (right) {
            perAccount.forgive(key);
        }
        return right;
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
        return credentials.verify(address, password).map(identity -> SignedIn.of(identity, clock.instant()));
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
