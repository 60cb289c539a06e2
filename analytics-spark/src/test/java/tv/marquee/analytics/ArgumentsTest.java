package tv.marquee.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void valuesAreFoundByName() {
        Arguments arguments = read("--kafka localhost:9092 --lambda 2.5");

        assertThat(arguments.required("kafka")).isEqualTo("localhost:9092");
        assertThat(arguments.decimal("lambda", 300)).isEqualTo(2.5);
        assertThat(read("").decimal("lambda", 300)).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--other x", "kafka x", "--kafka", "--kafka x --kafka y"})
    void aWrongCommandLineIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(line));
    }

    @Test
    void aNumberThatIsNoneIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("--lambda much").decimal("lambda", 300))
                .withMessage("--lambda is not a number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kafka x",
                "--models y",
                "--kafka x --models y --lambda -1",
                "--kafka x --models y --lambda NaN"
            })
    void retrainSaysHowItIsUsedBeforeItStartsAnything(String line) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Retrain.run(
                line.split(" "),
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InstantSource.system());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: Retrain");
    }

    private static Arguments read(String line) {
        return Arguments.read(line.isEmpty() ? new String[0] : line.split(" "), Set.of("kafka", "lambda"));
    }
}
