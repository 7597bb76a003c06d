package io.cartorio.systemtests.standalone;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The way in to the Redis of a platform on this machine, by the settings in its data folder. */
final class RedisClientOfPlatform {
  private RedisClientOfPlatform() {}

  /** Has it write nothing down from now on: killed, it begins with what it holds at this moment. */
  static void writeNothingMore(Path data) throws IOException {
    Properties settings = new Properties();
    settings.load(new StringReader(Files.readString(data.resolve("redis/redis.conf"))));
    RedisURI uri =
        RedisURI.builder()
            .withHost("127.0.0.1")
            .withPort(Integer.parseInt(settings.getProperty("port")))
            .withPassword(settings.getProperty("requirepass").toCharArray())
            .build();
    try (RedisClient client = RedisClient.create(uri);
        StatefulRedisConnection<String, String> connection = client.connect()) {
      connection.sync().configSet("appendonly", "no");
    }
  }
}
