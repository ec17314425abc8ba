"""A training step in TensorFlow as a `tf.function`. Argument: the fixture."""

import os
import sys

from candidate import Fixture, serve


def build():
    import tensorflow as tf
    import tensorflow_autoencoder
    import tensorflow_gan
    from tensorflow_adam import Adam

    fixture = Fixture(sys.argv[1], lambda values, shape: tf.reshape(tf.io.decode_raw(values.tobytes(), tf.float32), shape))
    params = fixture.params
    variables = {name: tf.Variable(value) for name, value in fixture.weights.items()}
    place = "NVIDIA GPU" if tf.config.list_physical_devices("GPU") else f"CPU, {os.cpu_count()} threads"
    library = f"TensorFlow {tf.__version__}"
    if fixture.method == "improved-gan":
        gan_step = tensorflow_gan.build(tf, fixture, variables)
        return library, place, fixture, lambda batches: gan_step(**batches)
    if fixture.method == "denoising-autoencoder":
        autoencoder_step = tensorflow_autoencoder.build(tf, fixture, variables)
        return library, place, fixture, lambda batches: autoencoder_step(**batches)
    optimizer = Adam(tf, variables, params)
    data = fixture.data
    convolutions, hidden = fixture.layers("convolution-"), fixture.layers("hidden-")

    def network(x):
        h = x
        if convolutions:
            h = tf.reshape(h, [-1, data["height"], data["width"], data["channels"]])
            for name in convolutions:
                h = tf.nn.conv2d(h, variables[f"{name}/filters"], 1, "SAME")
                h = tf.nn.relu(tf.nn.bias_add(h, variables[f"{name}/bias"]))
                h = tf.nn.max_pool2d(h, 2, 2, "SAME")
            h = tf.reshape(h, [x.shape[0], -1])
        for name in [*hidden, "output"]:
            h = tf.matmul(h, variables[f"{name}/weights"])
            if f"{name}/bias" in variables:
                h = h + variables[f"{name}/bias"]
            if f"{name}/scale" in variables:
                mean, variance = tf.nn.moments(h, 0)
                scale, offset = variables[f"{name}/scale"], variables[f"{name}/offset"]
                h = tf.nn.batch_normalization(h, mean, variance, offset, scale, 1e-6)
            if name != "output":
                h = tf.nn.relu(h)
        return h

    def cross_entropy(labels, logits):
        return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels, logits))

    def divergence(target_logits, logits):
        difference = tf.nn.log_softmax(target_logits) - tf.nn.log_softmax(logits)
        return tf.reduce_mean(tf.reduce_sum(tf.nn.softmax(target_logits) * difference, 1))

    def normalize_rows(x):
        return x / (tf.norm(x, axis=1, keepdims=True) + 1e-30)

    def perturbation(x, clean_logits):
        direction = normalize_rows(tf.random.normal(tf.shape(x)))
        for _ in range(params["powerIterations"]):
            with tf.GradientTape(watch_accessed_variables=False) as tape:
                tape.watch(direction)
                loss = divergence(clean_logits, network(x + params["xi"] * direction)) * len(x) / params["xi"]
            direction = normalize_rows(tape.gradient(loss, direction))
        return params["epsilon"] * direction

    @tf.function
    def supervised(labeled):
        with tf.GradientTape() as tape:
            loss = cross_entropy(labeled["y"], network(labeled["x"]))
        optimizer.minimize(tape, loss)
        return {"loss/supervised": loss}

    def corrupt(z, noise):
        return z + noise * tf.random.normal(tf.shape(z)) if noise else z

    def normalized(h):
        mean, variance = tf.nn.moments(h, 0)
        return tf.nn.batch_normalization(h, mean, variance, None, None, 1e-6), mean, variance

    def encode(x, noisy):
        input_noise, hidden_noise = (params["inputNoise"], params["hiddenNoise"]) if noisy else (0, 0)
        h = corrupt(x, input_noise)
        activations, moments = [h], [(0.0, 1.0)]
        for name in [*hidden, "output"]:
            z, mean, variance = normalized(tf.matmul(h, variables[f"{name}/weights"]))
            moments.append((mean, variance + 1e-6))
            activations.append(corrupt(z, hidden_noise))
            shifted = activations[-1] + variables[f"{name}/offset"]
            h = shifted * variables["output/scale"] if name == "output" else tf.nn.relu(shifted)
        return activations, moments, h

    def bend(u, name):
        inner = tf.sigmoid(u * variables[f"{name}-sigmoid-slope"] + variables[f"{name}-sigmoid-offset"])
        return inner * variables[f"{name}-sigmoid-size"] + u * variables[f"{name}-slope"] + variables[f"{name}-offset"]

    def denoise(activations, logits, targets, moments):
        top = len(hidden) + 1
        above, costs = tf.nn.softmax(logits), {}
        for layer in range(top, -1, -1):
            name = f"denoising-{layer}"
            if layer < top:
                above = tf.matmul(above, variables[f"{name}/weights"])
            above, _, _ = normalized(above)
            mu = bend(above, f"{name}/mean")
            denoised = (activations[layer] - mu) * bend(above, f"{name}/share") + mu
            mean, variance = moments[layer]
            scaled = (denoised - mean) * tf.math.rsqrt(variance)
            costs[f"loss/{name}"] = tf.reduce_mean(tf.square(scaled - targets[layer]))
            above = denoised
        return costs

    @tf.function
    def ladder(labeled, unlabeled):
        targets, moments, _ = encode(unlabeled["x"], False)
        denoising = params["denoisingWeights"]
        with tf.GradientTape() as tape:
            supervised_loss = cross_entropy(labeled["y"], encode(labeled["x"], True)[2])
            activations, _, logits = encode(unlabeled["x"], True)
            costs = denoise(activations, logits, targets, moments)
            total = supervised_loss
            for layer in range(len(hidden) + 2):
                total += denoising[min(layer, len(denoising) - 1)] * costs[f"loss/denoising-{layer}"]
        optimizer.minimize(tape, total)
        return {"loss/supervised": supervised_loss, **costs}

    @tf.function
    def adversarial(labeled):
        x, y = labeled["x"], labeled["y"]
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(x)
            attack = cross_entropy(y, network(x))
        perturbed = x + params["epsilon"] * tf.sign(tape.gradient(attack, x))
        with tf.GradientTape() as tape:
            clean, attacked = cross_entropy(y, network(x)), cross_entropy(y, network(perturbed))
            total = params["alpha"] * clean + (1 - params["alpha"]) * attacked
        optimizer.minimize(tape, total)
        return {"loss/clean": clean, "loss/adversarial": attacked}

    @tf.function
    def vat(labeled, unlabeled):
        clean_logits = network(unlabeled["x"])
        perturbed = unlabeled["x"] + perturbation(unlabeled["x"], clean_logits)
        with tf.GradientTape() as tape:
            supervised_loss = cross_entropy(labeled["y"], network(labeled["x"]))
            lds = divergence(clean_logits, network(perturbed))
            total = supervised_loss + params["alpha"] * lds
        optimizer.minimize(tape, total)
        return {"loss/supervised": supervised_loss, "loss/lds": lds}

    steps = {"adversarial": adversarial, "ladder": ladder, "supervised": supervised, "vat": vat}
    if fixture.method not in steps:
        raise ValueError(f"bench/peers has no TensorFlow program for the method {fixture.method}")
    step = steps[fixture.method]
    return library, place, fixture, lambda batches: step(**batches)


serve(build)
