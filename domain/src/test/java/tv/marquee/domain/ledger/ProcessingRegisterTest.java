package tv.marquee.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.privacy.DataCategory;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;

class ProcessingRegisterTest {

    @Test
    void ofEveryFieldOfAPersonsEventItIsDeclaredWhatItIsFor() {
        assertThat(ProcessingRegister.current().undeclared())
                .as("say in DataCategory what these are for")
                .isEmpty();
    }

    @Test
    void nothingIsDeclaredTwiceOrThatThereIsNot() {
        Set<String> stored = ProcessingRegister.current().categories().values().stream()
                .flatMap(holding -> holding.fields().stream())
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(DataCategory.values()).flatMap(c -> c.fields().stream()))
                .doesNotHaveDuplicates()
                .allSatisfy(declared -> assertThat(stored)
                        .anySatisfy(field -> assertThat(field)
                                .matches(declared.replace(".", "\\.").replace("*", "[a-z]+"))));
        assertThat(Stream.of(DataCategory.values()))
                .allSatisfy(c -> assertThat(c.purposes()).isNotEmpty());
    }

    @Test
    void aCategorySaysInWhichEventsItIsStored() {
        assertThat(ProcessingRegister.current().categories())
                .hasEntrySatisfying(
                        DataCategory.SIGN_IN,
                        holding -> assertThat(holding.events())
                                .extracting(EventName::toString)
                                .containsExactly(
                                        "account.opened/1", "account.password-changed/1", "profile.pin-set/1"));
    }

    @Test
    void aFieldThatNobodyDeclaredIsFound() {
        assertThat(ProcessingRegister.of(Map.of(new EventName("account.weighed", 1), AccountEvent.Weighed.class))
                        .undeclared())
                .containsExactly("account.kilograms");
    }

    /** What somebody might add. */
    private interface AccountEvent {
        record Weighed(AccountId account, int kilograms, Instant at) implements SubjectEvent {
            @Override
            public StreamId subject() {
                return StreamId.of(account);
            }

            @Override
            public StreamId stream() {
                return StreamId.of(account);
            }
        }
    }
}
