package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedIdsTest {

    @Test
    void aNameMeansOneIdentityForEver() {
        assertThat(NamedIds.account("movielens-1").toString()).isEqualTo("be98d9e0-ec1f-5fd4-ba6c-a0f70f1fb81e");
        assertThat(NamedIds.profile("movielens-1").toString()).isEqualTo("23d641ea-5469-58ce-8e06-d94558da07d3");
    }

    @Test
    void anIdentityIsAUuidOfVersionFive() {
        UUID id = NamedIds.account("movielens-7").value();
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }
}
