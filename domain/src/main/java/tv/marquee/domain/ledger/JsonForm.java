package tv.marquee.domain.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.catalogue.Title;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.domain.privacy.DataSubjectRequest;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.profile.PinHash;
import tv.marquee.domain.profile.Profile;
import tv.marquee.domain.review.Review;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.viewing.PlaybackId;

/** How values look in JSON: identities and addresses as text, stars as a number, absent values left out. */
final class JsonForm {

    private JsonForm() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new RequiredUnlessNullable())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addMixIn(TitleId.class, Text.class)
                .addMixIn(EmailAddress.class, Text.class)
                .addMixIn(PasswordHash.class, Text.class)
                .addMixIn(PinHash.class, Text.class)
                .addMixIn(AccountId.class, Identity.class)
                .addMixIn(ProfileId.class, Identity.class)
                .addMixIn(PlaybackId.class, Identity.class)
                .addMixIn(DeviceId.class, Identity.class)
                .addMixIn(ImpressionId.class, Identity.class)
                .addMixIn(RequestId.class, Identity.class)
                .addMixIn(PlanCode.class, Text.class)
                .addMixIn(PaymentId.class, Identity.class)
                .addMixIn(Title.class, TitleState.class)
                .addMixIn(Account.class, AccountState.class)
                .addMixIn(Profile.class, ProfileState.class)
                .addMixIn(Subscription.class, SubscriptionState.class)
                .addMixIn(Review.class, ReviewState.class)
                .addMixIn(DataSubjectRequest.class, RequestState.class)
                .addModule(new SimpleModule()
                        .addSerializer(Stars.class, new StarsWriter())
                        .addDeserializer(Stars.class, new StarsReader())
                        .addKeyDeserializer(TitleId.class, new TitleKeyReader())
                        .addKeyDeserializer(PlaybackId.class, new PlaybackKeyReader())
                        .addKeyDeserializer(DeviceId.class, new DeviceKeyReader()))
                .build();
    }

    @SuppressWarnings("UnusedVariable") // a mixin: only its shape counts
    private abstract static class Text {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Text(String value) {}

        @JsonValue
        abstract String value();
    }

    @SuppressWarnings("UnusedVariable") // a mixin: only its shape counts
    private abstract static class Identity {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Identity(UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Title.None.class, name = "none"),
        @JsonSubTypes.Type(value = Title.Listed.class, name = "listed"),
        @JsonSubTypes.Type(value = Title.Withdrawn.class, name = "withdrawn")
    })
    private interface TitleState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Account.None.class, name = "none"),
        @JsonSubTypes.Type(value = Account.Open.class, name = "open")
    })
    private interface AccountState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Profile.None.class, name = "none"),
        @JsonSubTypes.Type(value = Profile.Active.class, name = "active"),
        @JsonSubTypes.Type(value = Profile.Deleted.class, name = "deleted")
    })
    private interface ProfileState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Subscription.None.class, name = "none"),
        @JsonSubTypes.Type(value = Subscription.Trial.class, name = "trial"),
        @JsonSubTypes.Type(value = Subscription.Active.class, name = "active"),
        @JsonSubTypes.Type(value = Subscription.Upgrading.class, name = "upgrading"),
        @JsonSubTypes.Type(value = Subscription.Charging.class, name = "charging"),
        @JsonSubTypes.Type(value = Subscription.PastDue.class, name = "past-due"),
        @JsonSubTypes.Type(value = Subscription.Suspended.class, name = "suspended"),
        @JsonSubTypes.Type(value = Subscription.Cancelled.class, name = "cancelled"),
        @JsonSubTypes.Type(value = Subscription.Ended.class, name = "ended")
    })
    private interface SubscriptionState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Review.None.class, name = "none"),
        @JsonSubTypes.Type(value = Review.Published.class, name = "published"),
        @JsonSubTypes.Type(value = Review.Removed.class, name = "removed")
    })
    private interface ReviewState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DataSubjectRequest.None.class, name = "none"),
        @JsonSubTypes.Type(value = DataSubjectRequest.Open.class, name = "open"),
        @JsonSubTypes.Type(value = DataSubjectRequest.Approved.class, name = "approved"),
        @JsonSubTypes.Type(value = DataSubjectRequest.InForce.class, name = "in-force"),
        @JsonSubTypes.Type(value = DataSubjectRequest.Settled.class, name = "settled")
    })
    private interface RequestState {}

    private static final class StarsWriter extends ValueSerializer<Stars> {
        @Override
        public void serialize(Stars value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(value.value());
        }
    }

    private static final class StarsReader extends ValueDeserializer<Stars> {
        @Override
        public Stars deserialize(JsonParser in, DeserializationContext context) {
            BigDecimal stars = in.getDecimalValue();
            return Stars.of(stars);
        }
    }

    private static final class TitleKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new TitleId(key);
        }
    }

    private static final class PlaybackKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new PlaybackId(UUID.fromString(key));
        }
    }

    private static final class DeviceKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return new DeviceId(UUID.fromString(key));
        }
    }
}
