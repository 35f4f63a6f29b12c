-- Mixed farm load for wrk: 95 % reads (two thirds one animal, one third a list of 50), 5 % writes of one weighing each.
-- Arguments: token, farm, first day (seconds since 1970), then the animals.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  math.randomseed(os.time() * 10 + number)
  token, farm, first = args[1], args[2], tonumber(args[3])
  animals, turns = {}, {}
  for index = 4, #args do
    animals[#animals + 1] = args[index]
    turns[#turns + 1] = 0
  end
  reading = { ["Authorization"] = "Bearer " .. token }
  writing = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
end

local function uuid()
  return (string.gsub("xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx", "x", function()
    return string.format("%x", math.random(0, 15))
  end))
end

-- Each thread has weighings at minutes of its own, each heavier by a gram or two than the one before.
local function weighing()
  local which = math.random(#animals)
  turns[which] = turns[which] + 1
  local at = os.date("!%Y-%m-%dT%H:%M:%SZ", first + turns[which] * 600 + number * 60)
  return string.format(
    '{"id":"%s","kind":"weighing","subject":{"type":"animal","id":"%s"},"occurred_at":"%s",' ..
      '"confirmed":[{"code":"old_entry"}],"data":{"weight_kg":%.3f}}',
    uuid(), animals[which], at, 60 + (2 * turns[which] + number) / 1000)
end

function request()
  local dice = math.random()
  if dice < 0.05 then
    return wrk.format("POST", "/api/events/v1/farms/" .. farm .. "/events", writing, weighing())
  elseif dice < 0.05 + 0.95 * 2 / 3 then
    return wrk.format("GET", "/api/herd/v1/farms/" .. farm .. "/animals/" .. animals[math.random(#animals)], reading)
  end
  return wrk.format("GET", "/api/herd/v1/farms/" .. farm .. "/animals?limit=50", reading)
end

function done(summary, latency, requests)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("\nresult %.1f %.2f %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, failed))
end
