"""A training step in PyTorch. Arguments: the fixture, `eager` or `compile`."""

import sys

from candidate import Fixture, serve


def build():
    import pytorch_autoencoder
    import pytorch_gan
    import pytorch_ladder
    import torch
    import torch.nn.functional as F
    from torch import nn

    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_default_device(device)

    def tensor(values, shape):
        return torch.frombuffer(values, dtype=torch.float32).reshape(shape).to(device, copy=True)

    fixture = Fixture(sys.argv[1], tensor)
    place = "NVIDIA GPU" if device == "cuda" else f"CPU, {torch.get_num_threads()} threads"
    library = f"PyTorch {torch.__version__}"
    if fixture.method == "ladder":
        return library, place, fixture, pytorch_ladder.build(fixture, sys.argv[2] == "compile")
    if fixture.method == "improved-gan":
        return library, place, fixture, pytorch_gan.build(fixture, sys.argv[2] == "compile")
    if fixture.method == "denoising-autoencoder":
        return library, place, fixture, pytorch_autoencoder.build(fixture, sys.argv[2] == "compile")
    params = fixture.params

    def dense(name, is_output):
        weights = fixture.weights[f"{name}/weights"]
        bias = fixture.weights.get(f"{name}/bias")
        scale = fixture.weights.get(f"{name}/scale")
        linear = nn.Linear(*weights.shape, bias=bias is not None)
        linear.weight.data = weights.T.contiguous()
        layers = [linear]
        if bias is not None:
            linear.bias.data = bias
        if scale is not None:
            norm = nn.BatchNorm1d(weights.shape[1], eps=1e-6, track_running_stats=False)
            norm.weight.data, norm.bias.data = scale, fixture.weights[f"{name}/offset"]
            layers.append(norm)
        return layers if is_output else [*layers, nn.ReLU()]

    def convolution(name):
        filters = fixture.weights[f"{name}/filters"]  # [5, 5, depth, filters]
        layer = nn.Conv2d(filters.shape[2], filters.shape[3], 5, padding=2)
        layer.weight.data = filters.permute(3, 2, 0, 1).contiguous()
        layer.bias.data = fixture.weights[f"{name}/bias"]
        return [layer, nn.ReLU(), nn.MaxPool2d(2)]

    class ChannelsLast(nn.Module):
        """Maps [B, C, H, W] to rows in the order of [H, W, C], which the weights of the next layer expect."""

        def forward(self, maps):
            return maps.permute(0, 2, 3, 1).flatten(1)

    data = fixture.data
    convolutions = [layer for name in fixture.layers("convolution-") for layer in convolution(name)]
    if convolutions:
        size = (data["channels"], data["height"], data["width"])
        convolutions = [nn.Unflatten(1, size), *convolutions, ChannelsLast()]
    hidden = [layer for name in fixture.layers("hidden-") for layer in dense(name, is_output=False)]
    network = nn.Sequential(*convolutions, *hidden, *dense("output", is_output=True)).to(device)
    optimizer = torch.optim.Adam(network.parameters(), lr=params["learningRate"], betas=(params["momentum"], 0.999))
    update = optimizer.step
    if sys.argv[2] == "compile":
        # Not the step as a whole: differentiating within it makes the compiler start over at every call.
        network, update = torch.compile(network), torch.compile(update)

    def normalize_rows(x):
        return x / (x.norm(dim=1, keepdim=True) + 1e-30)

    def divergence(target_logits, logits):
        target = F.log_softmax(target_logits, dim=1)
        return F.kl_div(F.log_softmax(logits, dim=1), target, reduction="batchmean", log_target=True)

    def perturbation(x, clean_logits):
        direction = normalize_rows(torch.randn_like(x))
        for _ in range(params["powerIterations"]):
            direction.requires_grad_()
            loss = divergence(clean_logits, network(x + params["xi"] * direction)) * len(x) / params["xi"]
            (gradient,) = torch.autograd.grad(loss, direction)
            direction = normalize_rows(gradient)
        return params["epsilon"] * direction

    def supervised(labeled_x, labeled_y):
        return {"loss/supervised": F.cross_entropy(network(labeled_x), labeled_y)}

    def vat(labeled_x, labeled_y, unlabeled_x):
        with torch.no_grad():
            clean_logits = network(unlabeled_x)
        perturbed = unlabeled_x + perturbation(unlabeled_x, clean_logits)
        return {
            "loss/supervised": F.cross_entropy(network(labeled_x), labeled_y),
            "loss/lds": divergence(clean_logits, network(perturbed)),
        }

    def adversarial(x, y):
        attacked = x.detach().clone().requires_grad_()
        (gradient,) = torch.autograd.grad(F.cross_entropy(network(attacked), y), attacked)
        perturbed = x + params["epsilon"] * gradient.sign()
        return {
            "loss/clean": F.cross_entropy(network(x), y),
            "loss/adversarial": F.cross_entropy(network(perturbed), y),
        }

    def step(batches):
        labeled = batches["labeled"]
        if fixture.method == "adversarial":
            losses = adversarial(labeled["x"], labeled["y"])
            total = params["alpha"] * losses["loss/clean"] + (1 - params["alpha"]) * losses["loss/adversarial"]
        elif fixture.method == "vat":
            losses = vat(labeled["x"], labeled["y"], batches["unlabeled"]["x"])
            total = losses["loss/supervised"] + params["alpha"] * losses["loss/lds"]
        else:
            losses = supervised(labeled["x"], labeled["y"])
            total = losses["loss/supervised"]
        optimizer.zero_grad()
        total.backward()
        update()
        return {name: loss.detach() for name, loss in losses.items()}

    if fixture.method not in ("adversarial", "supervised", "vat"):
        raise ValueError(f"bench/peers has no PyTorch program for the method {fixture.method}")
    return library, place, fixture, step


serve(build)
