"""The step of an improved GAN with feature matching, dense players, as a `tf.function`."""

from tensorflow_adam import Adam


def build(tf, fixture, variables):
    """`step(labeled, unlabeled, matched)` for the variables that hold the fixture's weights."""
    params = fixture.params
    players = ("discriminator/", "generator/")
    trained = [{name: v for name, v in variables.items() if name.startswith(player)} for player in players]
    layers = [list(dict.fromkeys(name.rpartition("/")[0] for name in names)) for names in trained]
    discriminator_layers, generator_layers = layers
    averages = {name: tf.Variable(v) for name, v in trained[0].items()}
    optimizers = [Adam(tf, names, params) for names in trained]
    kept = tf.Variable(1.0)  # (1 − rate)^steps

    def weight_normalized(h, layer):
        direction = variables[f"{layer}/direction"]
        projected = tf.matmul(h, direction) * tf.math.rsqrt(tf.reduce_sum(tf.square(direction), 0))
        # Lengths of weight vectors are 1 and stay so below the output.
        scale = variables.get(f"{layer}/scale")
        return (projected if scale is None else projected * scale) + variables[f"{layer}/bias"]

    def noisy(h, noise):
        return h + noise * tf.random.normal(tf.shape(h))

    def features_of(x):
        h = noisy(x, params["inputNoise"])
        for layer in discriminator_layers[:-2]:
            h = noisy(tf.nn.relu(weight_normalized(h, layer)), params["hiddenNoise"])
        return tf.nn.relu(weight_normalized(h, discriminator_layers[-2]))

    def generate():
        h = tf.random.uniform([params["unlabeledBatch"], params["latentSize"]])
        for layer in generator_layers[:-1]:
            h = tf.matmul(h, variables[f"{layer}/weights"])
            mean, variance = tf.nn.moments(h, 0)
            h = tf.nn.softplus(tf.nn.batch_normalization(h, mean, variance, variables[f"{layer}/offset"], None, 1e-6))
        return tf.sigmoid(weight_normalized(h, generator_layers[-1]))

    @tf.function
    def step(labeled, unlabeled, matched):
        generated = generate()
        batches = [labeled["x"], unlabeled["x"], generated]
        with tf.GradientTape() as tape:
            features = noisy(features_of(tf.concat(batches, 0)), params["hiddenNoise"])
            logits = weight_normalized(features, discriminator_layers[-1])
            labeled_logits, *others = tf.split(logits, [batch.shape[0] for batch in batches])
            real, fake = (tf.reduce_logsumexp(scores, 1) for scores in others)
            losses = tf.nn.softmax_cross_entropy_with_logits(labeled["y"], labeled_logits)
            supervised = tf.reduce_mean(losses)
            told = 0.5 * (tf.reduce_mean(tf.nn.softplus(real) - real) + tf.reduce_mean(tf.nn.softplus(fake)))
            total = supervised + told
        optimizers[0].minimize(tape, total)
        kept.assign(kept * (1 - params["averagingRate"]))
        for name, average in averages.items():
            average.assign_add((variables[name] - average) * (params["averagingRate"] / (1 - kept)))
        target = tf.reduce_mean(features_of(matched["x"]), 0)
        with tf.GradientTape() as tape:
            means = tf.reduce_mean(features_of(generate()), 0)
            generator_loss = tf.reduce_mean(tf.square(means - target))
        optimizers[1].minimize(tape, generator_loss)
        return {"loss/supervised": supervised, "loss/unlabeled": told, "loss/generator": generator_loss}

    return step
