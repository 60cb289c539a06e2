package tv.marquee.command.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.PaymentNotices;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.command.secret.HmacKey;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentOutcome;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;

/**
 * Believes notices that were signed a moment ago: {@code t=<seconds>,v1=<HMAC-SHA256 in hexadecimal>} over the seconds, a dot
 * and the body. Said twice, a notice changes nothing the second time: the decider knows the payment.
 */
final class SignedNotices implements PaymentNotices {

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final Commands commands;
    private final HmacKey secret;
    private final Duration oldest;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();

    SignedNotices(Commands commands, PaymentSettings settings, InstantSource clock) {
        this.commands = commands;
        this.secret = settings.noticeSecret();
        this.oldest = settings.noticeAge();
        this.clock = clock;
    }

    @Override
    public Receipt receive(String signature, byte[] body) {
        Instant now = clock.instant();
        Matcher parts = FORM.matcher(signature);
        if (!parts.matches()) {
            throw new NoticeRefused("the signature is malformed");
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        if (Duration.between(signed, now).abs().compareTo(oldest) > 0) {
            throw new NoticeRefused("the signature is too old");
        }
        byte[] proof = HexFormat.of().parseHex(parts.group(2));
        if (!MessageDigest.isEqual(proof, sign(parts.group(1), body))) {
            throw new NoticeRefused("the signature does not fit");
        }
        return commands.send(notice(body, now), null);
    }

    /** The proof that goes with a body, as the provider makes it at a time. */
    String signature(byte[] body, Instant at) {
        String seconds = Long.toString(at.getEpochSecond());
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sign(seconds, body));
    }

    private byte[] sign(String seconds, byte[] body) {
        return secret.sign((seconds + ".").getBytes(UTF_8), body);
    }

    private RecordPayment notice(byte[] body, Instant now) {
        try {
            JsonNode notice = json.readTree(body);
            return new RecordPayment(
                    new AccountId(UUID.fromString(notice.path("account").asString(""))),
                    new PaymentId(UUID.fromString(notice.path("payment").asString(""))),
                    PaymentOutcome.valueOf(notice.path("outcome").asString("")),
                    now);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new NoticeRefused("the notice is not understood");
        }
    }
}
