package tv.marquee.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.Repository;
import tv.marquee.ops.house.HouseRole;
import tv.marquee.ops.platform.Secrets;
import tv.marquee.ops.training.JobSite;

/** That roles start with the settings of {@code compose.yaml} is for RolesIT. */
class DeploymentTest {

    private static final List<String> ROLES =
            Arrays.stream(HouseRole.values()).map(HouseRole::text).toList();

    @Test
    void everyRoleIsAServiceThatRunsIt() {
        ROLES.forEach(role ->
                assertThat(Deployment.service(role).get("command")).as(role).isEqualTo(List.of(role)));
    }

    @Test
    void theChartRunsEveryRoleToo() {
        Map<String, Object> roles = Deployment.map(Deployment.yaml("helm/values.yaml"), "roles");
        assertThat(roles.keySet()).containsExactlyInAnyOrderElementsOf(ROLES);
    }

    @Test
    void theChartKnowsEverySettingThatComposeKnows() {
        Set<String> known = new TreeSet<>(
                Deployment.map(Deployment.yaml("helm/values.yaml"), "settings").keySet());
        Matcher inTemplates = Pattern.compile("[A-Z]+(_[A-Z]+)+")
                .matcher(Deployment.text("helm/templates/shared.yaml") + Deployment.text("helm/templates/role.yaml"));
        while (inTemplates.find()) {
            known.add(inTemplates.group());
        }
        Set<String> optional = Set.of("MARQUEE_TMDB_SYNC_ENABLED");
        Set<String> asked = ROLES.stream()
                .flatMap(role -> Deployment.settings(role).keySet().stream())
                .filter(name -> !optional.contains(name))
                .collect(Collectors.toSet());
        assertThat(known).containsAll(asked);
    }

    @Test
    void jobsHaveWhatTheyAskForAsSettingsOrAsSecrets() {
        Set<String> given = new TreeSet<>(Deployment.settings("jobs").keySet());
        Secrets.OF_A_DEPLOYMENT.forEach(
                name -> given.add(name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT)));

        assertThat(JobSite.required()
                        .map(name -> name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT)))
                .isNotEmpty()
                .allMatch(given::contains);
    }

    @Test
    void everySecretThatAServerTakesIsMade() {
        String compose = Deployment.text("compose.yaml");
        Matcher taken = Pattern.compile("\\./secrets/([a-z.-]+):").matcher(compose);
        assertThat(taken.results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(Secrets.OF_A_DEPLOYMENT::contains);
    }

    @Test
    void serversAreOfTheVersionsThatTheBuildTries() throws IOException {
        String pom = Files.readString(Repository.root().resolve("pom.xml"));
        assertThat(Deployment.text("compose.yaml"))
                .contains("apache/kafka:" + version(pom, "kafka"))
                .contains("kibana/kibana:" + version(pom, "elasticsearch"))
                .contains("marquee-elasticsearch:" + version(pom, "elasticsearch"));
        assertThat(Deployment.text("Containerfile.elasticsearch"))
                .contains("elasticsearch/elasticsearch:" + version(pom, "elasticsearch"));
    }

    private static String version(String pom, String of) {
        Matcher found = Pattern.compile("<" + of + "\\.version>([^<]+)<").matcher(pom);
        assertThat(found.find()).as(of).isTrue();
        return found.group(1);
    }
}
