package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.deploy.Deployment;
import tv.marquee.ops.platform.Secrets;

class RequiredSettingsTest {

    @Test
    void aRoleIsToldAllThatItLacksAndNothingThatOthersLack() {
        assertThat(RequiredSettings.missing(EnumSet.of(HouseRole.PROJECTOR), Set.of("spring.datasource.url")::contains))
                .contains("marquee.kafka.bootstrap-servers", "marquee.warehouse.pseudonym-secret")
                .doesNotContain("spring.datasource.url", "marquee.security.token-key");
    }

    @Test
    void composeAndTheSecretsThatAreMadeGiveAllOfThem() {
        for (HouseRole role : HouseRole.values()) {
            Set<String> given = new HashSet<>(Secrets.OF_A_DEPLOYMENT);
            Deployment.settings(role.text()).keySet().forEach(name -> given.add(name.toLowerCase(Locale.ROOT)));
            List<String> missing = RequiredSettings.missing(
                    EnumSet.of(role), setting -> given.contains(setting) || given.contains(inTheEnvironment(setting)));
            assertThat(missing).as(role.text()).isEmpty();
        }
    }

    private static String inTheEnvironment(String setting) {
        return setting.replace("-", "").replace('.', '_');
    }
}
