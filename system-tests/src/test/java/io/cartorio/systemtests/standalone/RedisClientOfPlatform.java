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

  /** Has it write down what it holds, which is what it begins with when it is killed. */
  static void save(Path data) throws IOException {
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
      connection.sync().save();
    }
  }
}
