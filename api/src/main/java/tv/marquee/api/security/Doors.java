package tv.marquee.api.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tv.marquee.api.problem.Asked;

/** Three ways in: figures for the engineers' port, REST for tokens and sessions, pages for sessions. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String SUBSCRIBER = "SUBSCRIBER";
    private static final String ENGINEER = "ENGINEER";
    private static final String OFFICER = "PRIVACY_OFFICER";
    private static final String ANALYST = "ANALYST";

    /** Health and figures: open on a port of their own, which is not for the world; closed on this one. */
    @Bean
    @Order(1)
    SecurityFilterChain managementDoor(HttpSecurity http, Environment environment) {
        boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        RequestMatcher all = new OrRequestMatcher(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks());
        return http.securityMatcher(all)
                .authorizeHttpRequests(may -> {
                    if (ownPort) {
                        may.anyRequest().permitAll();
                    } else {
                        may.anyRequest().denyAll();
                    }
                })
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Headers.strict())
                .build();
    }

    /** REST: by bearer token, or by the web client's session, which then needs its CSRF token. Starts no session. */
    @Bean
    @Order(2)
    SecurityFilterChain restDoor(
            HttpSecurity http, Tokens tokens, SignIns signIns, OpenSessions sessions, ChangeLimit changes) {
        Denials denials = new Denials();
        return http.securityMatcher(Asked::ofApi)
                .authorizeHttpRequests(may -> may.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/accounts", "/api/tokens", "/api/payments/notices")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/plans", "/v3/api-docs", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers(
                                "/api/profiles/**",
                                "/api/devices/**",
                                "/api/playbacks/**",
                                "/api/media/**",
                                "/api/subscription")
                        .hasRole(SUBSCRIBER)
                        .requestMatchers("/api/titles/*/availability")
                        .hasRole(ENGINEER)
                        .requestMatchers("/api/insight/**")
                        .hasRole(ANALYST)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(bearer -> bearer.jwt(
                                jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokens))
                        .authenticationEntryPoint(denials)
                        .accessDeniedHandler(denials))
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Doors::changesBySession)
                        .ignoringRequestMatchers("/api/accounts", "/api/tokens", "/api/payments/notices"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SignInCheck(signIns, sessions), AnonymousAuthenticationFilter.class)
                .addFilterAfter(changes, AnonymousAuthenticationFilter.class)
                .addFilterAfter(new GrownUpsOnly(), ChangeLimit.class)
                .headers(Headers.strict())
                .build();
    }

    /** Pages: by session, from a form, with CSRF tokens. */
    @Bean
    @Order(3)
    SecurityFilterChain pageDoor(
            HttpSecurity http, SignIns signIns, OpenSessions sessions, ChangeLimit changes, SecondFactor factor) {
        return http.authorizeHttpRequests(may -> may.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/sign-in",
                                "/sign-in/code",
                                "/sign-up",
                                "/plans",
                                "/forgotten",
                                "/new-password",
                                "/new-address",
                                "/confirmation",
                                "/demo-mail",
                                "/about",
                                "/api",
                                "/error",
                                "/favicon.ico",
                                "/robots.txt")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/assets/**", "/webjars/**", "/posters/**")
                        .permitAll()
                        .requestMatchers(
                                "/subscribe",
                                "/subscription/**",
                                "/invoices/**",
                                "/test-bank",
                                "/account/**",
                                "/devices/**")
                        .hasRole(SUBSCRIBER)
                        .requestMatchers("/moderation/**", "/requests/**")
                        .hasRole(OFFICER)
                        .requestMatchers("/models/**", "/projections/**", "/events/**")
                        .hasRole(ENGINEER)
                        .requestMatchers("/insight/**")
                        .hasRole(ANALYST)
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(HtmxSignIn.PAGE)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureHandler(new FailedSignIn(factor))
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(new HtmxSignIn()))
                .addFilterBefore(new SignInCheck(signIns, sessions), AnonymousAuthenticationFilter.class)
                .addFilterAfter(changes, AnonymousAuthenticationFilter.class)
                .headers(Headers.strict())
                .build();
    }

    private static boolean changesBySession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null;
    }
}
