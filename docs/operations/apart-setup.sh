# What compose.apart.yaml does before anything else: databases and roles, tables, and the secrets of each part in a volume of its own.
parts=${PARTS:-/parts} owner=${OWNER:-10001:10001} server=${SERVER:-postgresql://postgres@postgres:5432}
stores='identity herd events health integration'
[ ! -r /run/secrets/postgres ] || export PGPASSWORD=$(cat /run/secrets/postgres)
umask 077

upper() { printf '%s' "$1" | tr '[:lower:]' '[:upper:]'; }

# A password that is there stays.
for store in $stores; do
  [ ! -s "$parts/$store/database" ] || export "REBANHO_DATABASE_$(upper "$store")_FILE=$parts/$store/database"
done
rebanho postgres-setup --server "$server" > "$parts/identity/databases"
for store in $stores; do
  sed -n "s/^REBANHO_DATABASE_$(upper "$store")=//p" "$parts/identity/databases" > "$parts/$store/database.new"
  [ ! -s "$parts/$store/database.new" ] || mv "$parts/$store/database.new" "$parts/$store/database"
  rm -f "$parts/$store/database.new"
  export "REBANHO_DATABASE_$(upper "$store")_FILE=$parts/$store/database"
done
rm "$parts/identity/databases"
rebanho migrate

for store in herd events health integration; do
  [ -s "$parts/$store/token" ] || rebanho token add --service --name "$store" > "$parts/$store/token"
done
REBANHO_REMOTE=herd=http://herd:8000,events=http://events:8000,health=http://health:8000,integration=http://integration:8000 \
  REBANHO_BUS=redis-streams://valkey:6379/0 \
  rebanho gateway-config caddy --site :8080 --front http://identity:8000 > "$parts/gateway/Caddyfile"
chown -R "$owner" "$parts"
