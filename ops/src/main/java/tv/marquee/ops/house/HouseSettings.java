package tv.marquee.ops.house;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Secrets;
import tv.marquee.ops.platform.WarehouseServer;

/** The settings of an application that runs on a local platform. What is not here has its default in application.yml. */
final class HouseSettings {

    private HouseSettings() {}

    /** What the command side needs, also when it runs in a process of its own. */
    static Map<String, Object> commandSide(Endpoints endpoints) {
        Secrets secrets = Secrets.of(endpoints.data());
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", endpoints.jdbcUrl());
        settings.put("spring.datasource.username", endpoints.user());
        settings.put("spring.datasource.password", endpoints.password());
        settings.put("marquee.accounts.email-key", secrets.key("email"));
        settings.put("marquee.sealing.keyset", endpoints.keyset());
        settings.put("marquee.payments.notice-key", secrets.key("payment-notices"));
        settings.put("logging.file.name", endpoints.log().toString());
        settings.put("logging.threshold.console", "OFF");
        return settings;
    }

    /** What a further writer needs beside a running house; its log stands beside the house's. */
    static Map<String, Object> writer(Endpoints endpoints) {
        Map<String, Object> settings = commandSide(endpoints);
        settings.put("marquee.elasticsearch.uri", endpoints.elasticsearch());
        settings.put(
                "logging.file.name", endpoints.log().resolveSibling("tools.log").toString());
        settings.put("spring.main.log-startup-info", false);
        return settings;
    }

    /** What the whole application needs. */
    static Map<String, Object> all(Endpoints endpoints, int port, int managementPort, CatalogueSource source) {
        Path data = endpoints.data();
        Map<String, Object> settings = commandSide(endpoints);
        settings.put("server.port", port);
        settings.put("management.server.port", managementPort);
        settings.put("marquee.kafka.bootstrap-servers", endpoints.kafka());
        settings.put("marquee.elasticsearch.uri", endpoints.elasticsearch());
        settings.putAll(warehouse(data));
        settings.put("marquee.evidence.data", data.toString());
        settings.put("marquee.models.folder", models(data));
        settings.put("marquee.sentiment.folder", sentiment(data));
        settings.putAll(catalogue(data, source));
        settings.put("marquee.security.token-key", Secrets.of(data).key("token"));
        return settings;
    }

    /** How the catalogue's source is called; our own demo server may be asked as often as it can answer. */
    static Map<String, Object> catalogue(Path data, CatalogueSource source) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("marquee.tmdb.base-url", source.baseUrl());
        settings.put("marquee.tmdb.key", source.key());
        settings.put("marquee.tmdb.folder", data.resolve(source.isDemo() ? "tmdb-demo" : "tmdb"));
        if (source.isDemo()) {
            settings.put("marquee.tmdb.rate-per-second", 1_000);
            settings.put("marquee.tmdb.burst", 100);
        }
        return settings;
    }

    /** Where models are published. */
    static Path models(Path data) {
        return data.resolve("models");
    }

    /** Where models of sentiment are published. */
    static Path sentiment(Path data) {
        return models(data).resolve("sentiment");
    }

    /** The warehouse of a local platform, in the process that has it. */
    static Map<String, Object> warehouse(Path data) {
        return warehouse(data, WarehouseServer.embedded(data));
    }

    /** The same from another process. */
    static Map<String, Object> servedWarehouse(Path data) {
        return warehouse(data, WarehouseServer.served(data));
    }

    private static Map<String, Object> warehouse(Path data, String url) {
        return Map.of(
                "marquee.warehouse.url",
                url,
                "marquee.warehouse.user",
                WarehouseServer.user(),
                "marquee.warehouse.password",
                WarehouseServer.password(data),
                "marquee.warehouse.pseudonym-secret",
                Secrets.of(data).key("pseudonym"));
    }
}
