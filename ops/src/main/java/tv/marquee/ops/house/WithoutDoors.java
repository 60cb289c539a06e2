package tv.marquee.ops.house;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A process that serves nothing but its own management, on an address of its own. */
@Configuration(proxyBeanMethods = false)
class WithoutDoors {

    /** Who reaches the management's port may ask it, as with all roles in one process. */
    @Bean
    SecurityFilterChain management(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
