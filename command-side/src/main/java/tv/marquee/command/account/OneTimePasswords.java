package tv.marquee.command.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.SecondFactors;
import tv.marquee.command.store.Reaching;
import tv.marquee.command.store.SecondFactorTable;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;

/** One-time passwords whose secrets are sealed with the keys of their accounts, so that they go with them. */
final class OneTimePasswords implements SecondFactors {

    private static final String WHAT = "second-factor";
    private static final int SECRET_BYTES = 20;

    private final SecondFactorTable table;
    private final SubjectKeys keys;
    private final SecureRandom chance;
    private final TimeBasedOneTimePasswordGenerator passwords = new TimeBasedOneTimePasswordGenerator();

    OneTimePasswords(SecondFactorTable table, SubjectKeys keys, SecureRandom chance) {
        this.table = table;
        this.keys = keys;
        this.chance = chance;
    }

    @Override
    public boolean isEnrolled(AccountId account) {
        return Reaching.eventStore(() -> table.find(account))
                .filter(SecondFactorTable.Row::enrolled)
                .isPresent();
    }

    @Override
    public String secret(AccountId account) {
        byte[] fresh = new byte[SECRET_BYTES];
        chance.nextBytes(fresh);
        Seal seal = keys.find(account.toString()).orElseThrow(() -> new IllegalStateException("the account is gone"));
        SecondFactorTable.Row kept = Reaching.eventStore(() -> {
                    table.add(account, seal.close(fresh, StreamId.of(account), WHAT));
                    return table.find(account);
                })
                .orElseThrow(() -> new IllegalStateException("the secret was removed at this moment"));
        if (kept.enrolled()) {
            throw new IllegalStateException("the account is enrolled");
        }
        return new Base32().encodeAsString(opened(account, seal, kept.secret()));
    }

    @Override
    public boolean accepts(AccountId account, String code, Instant now) {
        Optional<Seal> seal = keys.find(account.toString());
        Optional<SecondFactorTable.Row> row = Reaching.eventStore(() -> table.find(account));
        if (seal.isEmpty() || row.isEmpty()) {
            return false;
        }
        byte[] secret = opened(account, seal.get(), row.get().secret());
        String typed = code.replaceAll("\\s", "");
        long step = now.getEpochSecond() / passwords.getTimeStep().toSeconds();
        return LongStream.of(step, step - 1, step + 1)
                .filter(at -> typed.equals(password(secret, at)))
                .anyMatch(at -> Reaching.eventStore(() -> table.accept(account, at)));
    }

    @Override
    public void reset(AccountId account) {
        Reaching.eventStore(() -> {
            table.remove(account);
            return true;
        });
    }

    private String password(byte[] secret, long step) {
        try {
            return passwords.generateOneTimePasswordString(
                    new SecretKeySpec(secret, passwords.getAlgorithm()),
                    Instant.EPOCH.plus(passwords.getTimeStep().multipliedBy(step)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every secret is a key of HMAC", e);
        }
    }

    private static byte[] opened(AccountId account, Seal seal, byte[] secret) {
        try {
            return seal.open(secret, StreamId.of(account), WHAT);
        } catch (GeneralSecurityException e) {
            throw new CommandsUnavailable("a second factor cannot be opened", e);
        }
    }
}
